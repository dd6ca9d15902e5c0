package podium.http.health;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Route;

/** Answers {@code /healthz}, {@code /livez} and {@code /readyz}, with {@code ?verbose} check by check. */
public final class HealthRoute implements Route {

    private static final List<String> ENDPOINTS = List.of("healthz", "livez", "readyz");
    private static final List<String> CHECKS = List.of("ping", "log");
    private static final String OK = "ok";

    @Override
    public @Nullable HttpAnswer answer(HttpRequest request) {
        List<String> parts = request.segments();
        if (parts.isEmpty() || !request.isRead() || !ENDPOINTS.contains(parts.get(0))) {
            return null;
        } else if (parts.size() == 1) {
            return HttpAnswer.text(HttpAnswer.OK, request.query().has("verbose") ? verbose(parts.get(0), request) : OK);
        }
        return parts.size() == 2 && CHECKS.contains(parts.get(1)) ? HttpAnswer.text(HttpAnswer.OK, OK) : null;
    }

    private static String verbose(String endpoint, HttpRequest request) {
        List<String> excluded = request.query().all("exclude");
        StringBuilder text = new StringBuilder();
        for (String check : CHECKS) {
            text.append("[+]")
                    .append(check)
                    .append(excluded.contains(check) ? " excluded: ok" : " ok")
                    .append('\n');
        }
        return text.append(endpoint).append(" check passed\n").toString();
    }
}
