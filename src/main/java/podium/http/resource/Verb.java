package podium.http.resource;

import org.jspecify.annotations.Nullable;
import podium.http.HttpRequest;

/** What a request does with a resource, in the API's words. */
enum Verb {
    GET("get"),
    LIST("list"),
    WATCH("watch"),
    CREATE("create"),
    UPDATE("update"),
    PATCH("patch"),
    DELETE("delete"),
    DELETE_COLLECTION("deletecollection");

    private final String word;

    Verb(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Null for methods that a resource never has. */
    static @Nullable Verb of(HttpRequest request, ResourcePath path) {
        boolean isOne = !path.name().isEmpty();
        return switch (request.method()) {
            case "GET" -> {
                boolean isWatch = path.isWatch() || !isOne && request.query().isTrue("watch");
                yield isWatch ? WATCH : isOne ? GET : LIST;
            }
            case "POST" -> isOne && path.subresource().isEmpty() ? null : CREATE;
            case "PUT" -> isOne ? UPDATE : null;
            case "PATCH" -> isOne ? PATCH : null;
            case "DELETE" -> isOne ? DELETE : DELETE_COLLECTION;
            default -> null;
        };
    }
}
