package podium.http.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.Problem;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.Route;
import podium.http.form.Encoding;
import podium.http.form.MediaRange;
import podium.http.form.Negotiation;
import podium.schema.Catalogue;

/**
 * Answers {@code /api}, {@code /apis} and the paths of groups and versions; refuses what lies below a version that a known
 * group does not have. What lies below an unknown group is nobody's.
 */
public final class DiscoveryRoute implements Route {

    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    /** Versions of the newer form that a client may ask for. */
    private static final List<String> AGGREGATED_VERSIONS = List.of("v2", "v2beta1");

    private final ApiGroups groups;
    private final ResourceLists lists;
    private final AggregatedDiscovery aggregated;

    public DiscoveryRoute(Catalogue catalogue) {
        this.groups = ApiGroups.of(catalogue);
        this.lists = new ResourceLists(groups);
        this.aggregated = new AggregatedDiscovery(groups);
    }

    @Override
    public @Nullable HttpAnswer answer(HttpRequest request) throws Refusal {
        List<String> parts = request.segments();
        if (parts.isEmpty()) {
            return null;
        }
        return switch (parts.get(0)) {
            case "api" -> parts.size() == 1 ? core(request) : group(request, "", parts.subList(1, parts.size()));
            case "apis" ->
                parts.size() == 1 ? named(request) : group(request, parts.get(1), parts.subList(2, parts.size()));
            default -> null;
        };
    }

    private HttpAnswer core(HttpRequest request) {
        return document(
                request, List.of(""), lists.coreVersions(request.headers().first("Host", "127.0.0.1")));
    }

    private HttpAnswer named(HttpRequest request) {
        return document(request, groups.named(), lists.groupList());
    }

    /** @param below the group: a version and what lies below it */
    private @Nullable HttpAnswer group(HttpRequest request, String group, List<String> below) throws Refusal {
        if (!groups.has(group)) {
            return null;
        } else if (below.isEmpty()) {
            return list(request, lists.group(group));
        }
        String version = below.get(0);
        if (!groups.versions(group).containsKey(version)) {
            throw new Refusal(new Problem(
                    NOT_FOUND,
                    "NotFound",
                    "the server could not find the requested resource",
                    new Problem.About("", "", ""),
                    List.of()));
        }
        return below.size() == 1 ? list(request, lists.resources(group, version)) : null;
    }

    /** In the newer form for those who ask for it. */
    private HttpAnswer document(HttpRequest request, List<String> names, JsonObject otherwise) {
        for (MediaRange range : MediaRange.ofHeader(request.headers().first("Accept", ""))) {
            String version = range.parameter("v");
            if (range.as().isEmpty()) {
                break;
            } else if (range.as().equals("APIGroupDiscoveryList") && AGGREGATED_VERSIONS.contains(version)) {
                return aggregated(request, names, version);
            }
        }
        return list(request, otherwise);
    }

    private HttpAnswer aggregated(HttpRequest request, List<String> names, String version) {
        String type = HttpAnswer.JSON + ";g=apidiscovery.k8s.io;v=" + version + ";as=APIGroupDiscoveryList";
        return request.isRead()
                ? HttpAnswer.of(HttpAnswer.OK, type, Encoding.JSON.bytes(aggregated.of(names, version)))
                        .withHeader("Vary", "Accept")
                : notAllowed();
    }

    private static HttpAnswer list(HttpRequest request, JsonObject tree) {
        Encoding encoding = Negotiation.encoding(request);
        return request.isRead()
                ? HttpAnswer.of(HttpAnswer.OK, encoding.mediaType(), encoding.bytes(tree))
                : notAllowed();
    }

    private static HttpAnswer notAllowed() {
        return HttpAnswer.text(METHOD_NOT_ALLOWED, "405: Method Not Allowed");
    }
}
