package podium.http.form;

import java.util.List;
import podium.base.JsonObject;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * Some objects of a kind.
 *
 * @param metadata of the list: resource version, {@code continue}, {@code remainingItemCount}
 */
public record Listing(Kind kind, JsonObject metadata, List<Resource> items) {

    public Listing {
        items = List.copyOf(items);
    }
}
