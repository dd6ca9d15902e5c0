package podium.http.health;

import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Route;

/** Answers {@code /version}: the Kubernetes whose behaviour this is, and that it is not Kubernetes' own program. */
public final class VersionRoute implements Route {

    private static final JsonObject VERSION = JsonObject.builder()
            .put("major", "1")
            .put("minor", "36")
            .put("emulationMajor", "1")
            .put("emulationMinor", "36")
            .put("minCompatibilityMajor", "1")
            .put("minCompatibilityMinor", "35")
            .put("gitVersion", "v1.36.2")
            .put("gitCommit", "podium")
            .put("gitTreeState", "clean")
            .put("buildDate", "2026-01-01T00:00:00Z")
            .put("goVersion", "none")
            .put("compiler", "javac")
            .put("platform", "java")
            .build();

    @Override
    public @Nullable HttpAnswer answer(HttpRequest request) {
        boolean isAsked = request.isRead()
                && request.segments().size() == 1
                && request.segments().get(0).equals("version");
        return isAsked ? HttpAnswer.json(HttpAnswer.OK, VERSION) : null;
    }
}
