package podium.http.form;

import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Problem;
import podium.cluster.table.IncludeObject;
import podium.cluster.table.Table;
import podium.http.Refusal;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.schema.Documentation;

/**
 * Objects as rows of a table.
 *
 * @param nowMs the virtual instant to which ages are told
 * @param documentation that says what columns show
 */
public record TableForm(IncludeObject includeObject, long nowMs, Documentation documentation) implements Form {

    private static final int BAD_REQUEST = 400;

    /** A table, for clients that ask for one. */
    public static FormOffer offer(Documentation documentation) {
        return (range, request, kind, nowMs) -> isAsked(range)
                ? new TableForm(includeObject(request.query().text("includeObject")), nowMs, documentation)
                : null;
    }

    private static boolean isAsked(MediaRange range) {
        return range.as().equals("Table") && PartialMetadataForm.isMeta(range);
    }

    private static IncludeObject includeObject(String word) throws Refusal {
        return IncludeObject.parse(word).orElseThrow(() -> unknown(word));
    }

    private static Refusal unknown(String word) {
        return new Refusal(Problem.of(
                BAD_REQUEST,
                "BadRequest",
                "Unable to convert to Table as requested: includeObject: Invalid value: \"" + word
                        + "\": must be 'Metadata', 'Object', 'None', or empty"));
    }

    @Override
    public TableForm at(long instantMs) {
        return new TableForm(includeObject, instantMs, documentation);
    }

    @Override
    public Json one(Resource resource) {
        return event(resource, true);
    }

    @Override
    public Json many(Listing listing) {
        return Table.of(listing.kind(), listing.items(), nowMs, includeObject).tree(listing.metadata(), documentation);
    }

    @Override
    public Json event(Resource resource, boolean isFirst) {
        Table table = Table.of(resource.key().kind(), List.of(resource), nowMs, includeObject);
        JsonObject metadata = versionOf(resource);
        return isFirst ? table.tree(metadata, documentation) : table.treeWithoutColumns(metadata);
    }

    private static JsonObject versionOf(Resource resource) {
        String version = resource.metadata().string("resourceVersion");
        return version == null ? JsonObject.EMPTY : JsonObject.of("resourceVersion", Json.of(version));
    }

    /** A row of an object of which nothing is known; the one that ends the beginning carries its mark in any case. */
    @Override
    public Json bookmark(Kind kind, JsonObject metadata, boolean isFirst) {
        JsonObject nothing = JsonObject.builder()
                .put("kind", kind.name())
                .put("apiVersion", kind.apiVersion())
                .put("metadata", metadata)
                .build();
        boolean isMark = includeObject == IncludeObject.NONE && metadata.has("annotations");
        TableForm form = isMark ? new TableForm(IncludeObject.METADATA, nowMs, documentation) : this;
        return form.event(Resource.of(Key.of(kind, "", ""), nothing), isFirst);
    }
}
