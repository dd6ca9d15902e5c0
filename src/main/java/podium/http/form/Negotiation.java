package podium.http.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.cluster.Problem;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.resource.Kind;

/** Finds what a client's {@code Accept} header asks for: the first of its ranges that can be answered. */
public final class Negotiation {

    private static final int NOT_ACCEPTABLE = 406;

    /** kubectl asks for it first and reads what the content type says: it is answered in JSON. */
    private static final String PROTOBUF = "application/vnd.kubernetes.protobuf";

    private static final String AVAILABLE = "406: Not Acceptable\n\nAvailable representations: application/json,"
            + " application/yaml, application/vnd.kubernetes.protobuf, application/json;stream=watch,"
            + " application/vnd.kubernetes.protobuf;stream=watch";

    private final Form whole = new WholeForm(new EncodedItems());
    private final List<FormOffer> offers;

    /** @param offers of the forms other than the whole object */
    public Negotiation(List<FormOffer> offers) {
        this.offers = List.copyOf(offers);
    }

    public Representation of(HttpRequest request, Kind kind, long nowMs) throws Refusal {
        for (MediaRange range : MediaRange.ofHeader(request.headers().first("Accept", ""))) {
            Encoding encoding = encoding(range);
            Form form = encoding == null ? null : form(range, request, kind, nowMs);
            if (encoding != null && form != null) {
                return new Representation(form, encoding);
            }
        }
        throw new Refusal(
                new Problem(NOT_ACCEPTABLE, "NotAcceptable", AVAILABLE, new Problem.About("", "", ""), List.of()));
    }

    /** How a document that has one form only is written: in JSON unless something else is asked for and can be had. */
    public static Encoding encoding(HttpRequest request) {
        for (MediaRange range : MediaRange.ofHeader(request.headers().first("Accept", ""))) {
            Encoding encoding = encoding(range);
            if (encoding != null) {
                return encoding;
            }
        }
        return Encoding.JSON;
    }

    private @Nullable Form form(MediaRange range, HttpRequest request, Kind kind, long nowMs) throws Refusal {
        if (range.as().isEmpty()) {
            return whole;
        }
        for (FormOffer offer : offers) {
            Form form = offer.offered(range, request, kind, nowMs);
            if (form != null) {
                return form;
            }
        }
        return null;
    }

    private static @Nullable Encoding encoding(MediaRange range) {
        if (range.takes(Encoding.JSON.mediaType()) || range.type().equals(PROTOBUF)) {
            return Encoding.JSON;
        }
        return range.takes(Encoding.YAML.mediaType()) ? Encoding.YAML : null;
    }
}
