package podium.http.resource;

import podium.resource.Key;
import podium.resource.Kind;
import podium.schema.ApiResource;

/**
 * What of the API a request is about.
 *
 * @param resource as discovery tells it, a subresource where the path names one
 * @param kind of the objects that the path leads to
 */
record Target(ResourcePath path, ApiResource resource, Kind kind) {

    /** The object; its name is empty for a collection. */
    Key key() {
        return Key.of(kind, path.namespace(), path.name());
    }

    String subresource() {
        return path.subresource();
    }
}
