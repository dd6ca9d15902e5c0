package podium.http;

import org.jspecify.annotations.Nullable;

/** Answers some requests: a part of the API, or a guard that turns away what must not come in. */
public interface Route {

    /** The answer, or null for requests that are somebody else's. */
    @Nullable
    HttpAnswer answer(HttpRequest request) throws Refusal;
}
