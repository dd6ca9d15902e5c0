package podium.http.form;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.table.PartialMetadata;
import podium.http.HttpRequest;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * Objects as their metadata alone.
 *
 * @param isOfList whether it is for lists, not for one object
 */
public record PartialMetadataForm(boolean isOfList) implements Form {

    /** Metadata, for clients that ask for nothing else. */
    public static final FormOffer OFFER = PartialMetadataForm::offered;

    private static final String ONE = "PartialObjectMetadata";
    private static final String LIST = "PartialObjectMetadataList";

    private static @Nullable Form offered(MediaRange range, HttpRequest request, Kind kind, long nowMs) {
        return isAsked(range) ? new PartialMetadataForm(range.as().equals(LIST)) : null;
    }

    static boolean isAsked(MediaRange range) {
        return (range.as().equals(ONE) || range.as().equals(LIST)) && isMeta(range);
    }

    @Override
    public @Nullable String unfit(Kind kind, boolean isList) {
        if (isList == isOfList) {
            return null;
        }
        return isList
                ? "you requested " + ONE + ", but the requested object is a list (" + goType(kind) + "List)"
                : "you requested " + LIST + ", but the requested object is not a list (" + goType(kind) + ")";
    }

    /** As Go prints the type that the server has for a kind: {@code *apps.Deployment}. */
    private static String goType(Kind kind) {
        String folder = kind.group().replaceFirst("\\..*", "");
        boolean isCore = folder.isEmpty() || folder.equals("events");
        return "*" + (isCore ? "core" : folder) + "." + kind.name();
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
    public Json bookmark(Kind kind, JsonObject metadata, boolean isFirst) {
        return PartialMetadata.of(JsonObject.of("metadata", metadata));
    }
}
