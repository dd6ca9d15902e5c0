package podium.http.safety;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.yaml.YamlWriter;

/** What a client must know to reach the cluster, in the form that kubectl and its kin read. */
public final class Kubeconfig {

    private static final String NAME = "podium";

    private Kubeconfig() {}

    /** For plain HTTP, which asks for no credentials. */
    public static String plain(int port) {
        return text(JsonObject.of("server", Json.of("http://127.0.0.1:" + port)), JsonObject.EMPTY);
    }

    /** For HTTPS. It lets in whoever can read it. */
    public static String secure(int port, ServerCertificate certificate, AccessToken token) {
        byte[] authority = certificate.authorityPem().getBytes(StandardCharsets.US_ASCII);
        JsonObject cluster = JsonObject.builder()
                .put("server", "https://127.0.0.1:" + port)
                .put("certificate-authority-data", Base64.getEncoder().encodeToString(authority))
                .build();
        return text(cluster, JsonObject.of("token", Json.of(token.text())));
    }

    private static String text(JsonObject cluster, JsonObject user) {
        JsonObject context = JsonObject.builder()
                .put("cluster", NAME)
                .put("user", NAME)
                .put("namespace", "default")
                .build();
        return YamlWriter.write(JsonObject.builder()
                .put("apiVersion", "v1")
                .put("kind", "Config")
                .put("clusters", named("cluster", cluster))
                .put("contexts", named("context", context))
                .put("current-context", NAME)
                .put("users", named("user", user))
                .build());
    }

    private static JsonArray named(String what, JsonObject value) {
        return JsonArray.of(JsonObject.of("name", Json.of(NAME), what, value));
    }
}
