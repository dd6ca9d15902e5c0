package podium.http.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.resource.Kind;
import podium.schema.Catalogue;

/** Finds what a client's {@code Accept} header asks for: the first of its ranges that can be answered. */
public final class Negotiation {

    /** kubectl asks for it first and reads what the content type says: it is answered in JSON. */
    private static final String PROTOBUF = "application/vnd.kubernetes.protobuf";

    /** The one form of many objects in turn. */
    private static final String STREAM = "watch";

    private final Form whole;
    private final List<FormOffer> offers;

    /** @param offers of the forms other than the whole object */
    public Negotiation(Catalogue catalogue, List<FormOffer> offers) {
        this.whole = new WholeForm(new EncodedItems(), catalogue);
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
        throw new Refusal(MediaProblems.noneAccepted(MediaProblems.WHOLE));
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
        if (!range.parameters().getOrDefault("stream", STREAM).equals(STREAM)) {
            return null;
        } else if (range.isWhole()) {
            return whole;
        }
        if (range.type().equals(PROTOBUF) && !PartialMetadataForm.isAsked(range)) {
            return null; // no other form has a protobuf of its own
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
