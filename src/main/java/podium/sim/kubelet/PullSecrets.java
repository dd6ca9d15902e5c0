package podium.sim.kubelet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.resource.Kind;
import podium.resource.Resource;

/** What a pod shows to registries that do not let everybody in: the logins in its pull secrets. */
record PullSecrets(JsonObject podSpec, PodSources sources) {

    /** Registries whose host begins so let in only those who have a login. */
    private static final String PRIVATE_HOST = "private.";

    /** How logins for Docker Hub are written. */
    private static final String HUB = "docker.io";

    private static final String HUB_LOGIN = "index.docker.io";

    /** Whether an image is given to nobody without a login. */
    static boolean areNeeded(ContainerPlan container) {
        return container.behaviour().isPrivate() || registry(container.image()).startsWith(PRIVATE_HOST);
    }

    private static String registry(String image) {
        String repository = ImageName.of(image).repository();
        return repository.substring(0, repository.indexOf('/'));
    }

    /** Whether one of the pod's secrets has a login for the image's registry. */
    boolean open(String image) {
        String registry = registry(image);
        for (String name : names()) {
            Resource secret = sources.find(Kind.SECRET, name);
            if (secret != null && logins(secret.tree()).contains(registry)) {
                return true;
            }
        }
        return false;
    }

    /** Names of secrets that the pod asks for and that do not exist. */
    List<String> missing() {
        List<String> missing = new ArrayList<>(names());
        missing.removeIf(name -> sources.find(Kind.SECRET, name) != null);
        return missing;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (Json reference : podSpec.array("imagePullSecrets")) {
            names.add(reference.asObject().string("name", ""));
        }
        return names;
    }

    /** The registries for which a secret has a login; none when it is of another type or cannot be read. */
    private static List<String> logins(JsonObject secret) {
        JsonObject logins = switch (secret.string("type", "")) {
            case "kubernetes.io/dockerconfigjson" ->
                decoded(secret, ".dockerconfigjson").object("auths");
            case "kubernetes.io/dockercfg" -> decoded(secret, ".dockercfg");
            default -> JsonObject.EMPTY;
        };
        List<String> hosts = new ArrayList<>();
        logins.forEach((server, login) -> hosts.add(host(server)));
        return hosts;
    }

    private static JsonObject decoded(JsonObject secret, String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(secret.object("data").string(key, ""));
            return JsonReader.read(new String(bytes, StandardCharsets.UTF_8)) instanceof JsonReader.Value read
                    ? read.json().asObject()
                    : JsonObject.EMPTY;
        } catch (IllegalArgumentException noBase64) {
            return JsonObject.EMPTY;
        }
    }

    private static String host(String server) {
        String bare = server.replaceFirst("^https?://", "");
        String host = bare.contains("/") ? bare.substring(0, bare.indexOf('/')) : bare;
        return host.equals(HUB_LOGIN) ? HUB : host;
    }
}
