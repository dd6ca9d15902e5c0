package podium.http.form;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Kind;
import podium.resource.Resource;

/** Objects as they are. The items of a list do not repeat their kind. */
public record WholeForm() implements Form {

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
    public Json event(Resource resource, boolean isFirst) {
        return one(resource);
    }

    private static boolean isType(String name) {
        return name.equals("kind") || name.equals("apiVersion");
    }
}
