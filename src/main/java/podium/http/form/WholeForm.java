package podium.http.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.schema.Catalogue;
import podium.schema.Decoder;

/**
 * Objects as they are. The items of a list do not repeat their kind.
 *
 * @param encoded the bytes of what was listed before
 * @param catalogue of what the server writes even of an object that says nothing
 */
record WholeForm(EncodedItems encoded, Catalogue catalogue) implements Form {

    private static final byte[] ITEMS = ",\"items\":".getBytes(StandardCharsets.UTF_8);

    /** Of the larger objects, in bytes: room made too small is made anew. */
    private static final int ITEM_ROOM = 3 * 1024;

    @Override
    public Json one(Resource resource) {
        JsonObject.Builder object = JsonObject.builder()
                .put("kind", resource.key().kind().name())
                .put("apiVersion", resource.key().kind().apiVersion());
        resource.tree().forEach((name, value) -> {
            if (!isType(name)) {
                object.put(name, value);
            }
        });
        return object.build();
    }

    @Override
    public Json many(Listing listing) {
        List<Json> items = new ArrayList<>(listing.items().size());
        for (Resource item : listing.items()) {
            items.add(item.tree().without("kind").without("apiVersion"));
        }
        Kind kind = listing.kind();
        return JsonObject.builder()
                .put("kind", kind.name() + "List")
                .put("apiVersion", kind.apiVersion())
                .put("metadata", listing.metadata())
                .put("items", JsonArray.of(items))
                .build();
    }

    @Override
    public byte[] manyAsJson(Listing listing) {
        JsonBytes out = new JsonBytes((listing.items().size() + 1) * ITEM_ROOM);
        out.addByte('{');
        out.addField("kind", Json.of(listing.kind().name() + "List"));
        out.addByte(',');
        out.addField("apiVersion", Json.of(listing.kind().apiVersion()));
        out.addByte(',');
        out.addField("metadata", listing.metadata());
        out.addBytes(ITEMS);
        char separator = '[';
        for (Resource item : listing.items()) {
            out.addByte(separator);
            out.addBytes(encoded.bytes(item.tree()));
            separator = ',';
        }
        if (separator == '[') {
            out.addByte('[');
        }
        out.addByte(']');
        out.addByte('}');
        return out.toBytes();
    }

    @Override
    public Json event(Resource resource, boolean isFirst) {
        return one(resource);
    }

    @Override
    public Json bookmark(Kind kind, JsonObject metadata, boolean isFirst) {
        JsonObject nothing = JsonObject.builder()
                .put("kind", kind.name())
                .put("apiVersion", kind.apiVersion())
                .put("metadata", metadata)
                .build();
        return Decoder.decode(catalogue.definition(kind), nothing, List.of()).tree();
    }

    static boolean isType(String name) {
        return name.equals("kind") || name.equals("apiVersion");
    }
}
