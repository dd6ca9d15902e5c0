package podium.http.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Problem;
import podium.cluster.table.IncludeObject;
import podium.cluster.table.Table;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * Objects as rows of a table.
 *
 * @param nowMs the virtual instant to which ages are told
 */
public record TableForm(IncludeObject includeObject, long nowMs) implements Form {

    /** A table, for clients that ask for one. */
    public static final FormOffer OFFER = TableForm::offered;

    private static final int BAD_REQUEST = 400;

    private static @Nullable Form offered(MediaRange range, HttpRequest request, Kind kind, long nowMs) throws Refusal {
        if (!range.as().equals("Table") || !PartialMetadataForm.isMeta(range)) {
            return null;
        }
        String word = request.query().text("includeObject");
        return new TableForm(IncludeObject.parse(word).orElseThrow(() -> unknown(word)), nowMs);
    }

    private static Refusal unknown(String word) {
        return new Refusal(Problem.of(
                BAD_REQUEST,
                "BadRequest",
                "Unable to convert to Table as requested: includeObject: Invalid value: \"" + word
                        + "\": must be 'Metadata', 'Object', 'None', or empty"));
    }

    @Override
    public Json one(Resource resource) {
        return event(resource, true);
    }

    @Override
    public Json many(Listing listing) {
        return Table.of(listing.kind(), listing.items(), nowMs, includeObject).tree(listing.metadata());
    }

    @Override
    public Json event(Resource resource, boolean isFirst) {
        Table table = Table.of(resource.key().kind(), List.of(resource), nowMs, includeObject);
        JsonObject metadata = versionOf(resource);
        return isFirst ? table.tree(metadata) : table.treeWithoutColumns(metadata);
    }

    private static JsonObject versionOf(Resource resource) {
        String version = resource.metadata().string("resourceVersion");
        return version == null ? JsonObject.EMPTY : JsonObject.of("resourceVersion", Json.of(version));
    }

    @Override
    public Json bookmark(Kind kind, JsonObject metadata) {
        return Table.of(kind, List.of(), nowMs, includeObject).treeWithoutColumns(metadata);
    }
}
