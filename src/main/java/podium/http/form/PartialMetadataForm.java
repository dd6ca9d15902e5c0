package podium.http.form;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.table.PartialMetadata;
import podium.http.HttpRequest;
import podium.resource.Kind;
import podium.resource.Resource;

/** Objects as their metadata alone. */
public record PartialMetadataForm() implements Form {

    /** Metadata, for clients that ask for nothing else: of one object or of a list, which is the same to the server. */
    public static final FormOffer OFFER = PartialMetadataForm::offered;

    private static @Nullable Form offered(MediaRange range, HttpRequest request, Kind kind, long nowMs) {
        boolean isAsked =
                range.as().equals("PartialObjectMetadata") || range.as().equals("PartialObjectMetadataList");
        return isAsked && isMeta(range) ? new PartialMetadataForm() : null;
    }

    static boolean isMeta(MediaRange range) {
        return range.parameter("g").equals("meta.k8s.io")
                && range.parameter("v").equals("v1");
    }

    @Override
    public Json one(Resource resource) {
        return PartialMetadata.of(resource.tree());
    }

    @Override
    public Json many(Listing listing) {
        return PartialMetadata.list(listing.items(), listing.metadata());
    }

    @Override
    public Json event(Resource resource, boolean isFirst) {
        return one(resource);
    }

    @Override
    public Json bookmark(Kind kind, JsonObject metadata) {
        return PartialMetadata.of(JsonObject.of("metadata", metadata));
    }
}
