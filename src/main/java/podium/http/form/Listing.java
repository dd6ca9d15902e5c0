package podium.http.form;

import java.util.List;
import java.util.function.UnaryOperator;
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

    /** The same with each item as it is shown. */
    public Listing showing(UnaryOperator<Resource> show) {
        return new Listing(kind, metadata, items.stream().map(show).toList());
    }
}
