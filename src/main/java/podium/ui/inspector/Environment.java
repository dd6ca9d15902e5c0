package podium.ui.inspector;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * The environment of a container as its process sees it: bulk sources first, single variables over them, references to
 * variables before resolved (as Kubernetes 1.36: core/v1 Container, env and envFrom).
 */
final class Environment {

    private static final Pattern REFERENCE = Pattern.compile("\\$(\\$|\\(([^)]*)\\))");

    private final Resource pod;
    private final ClusterState state;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, String> ofServices = new LinkedHashMap<>();

    private Environment(Resource pod, ClusterState state) {
        this.pod = pod;
        this.state = state;
        ServiceVariables.of(pod, state).values().forEach(ofServices::putAll);
    }

    /**
     * One variable.
     *
     * @param name of it; of a bulk source that is missing, that of the source
     * @param value null when it is missing
     * @param source the object that it comes from, or null
     * @param field of the source or of the pod, or empty
     * @param isSecret whether it is not for everybody's eyes
     */
    record Variable(
            String name, @Nullable String value, @Nullable Key source, String field, boolean isSecret) {}

    /** @param state in which its sources are looked up: that in which the container started */
    static List<Variable> of(Resource pod, JsonObject container, ClusterState state) {
        Environment environment = new Environment(pod, state);
        for (Json from : container.array("envFrom")) {
            environment.addAll(from.asObject());
        }
        for (Json variable : container.array("env")) {
            environment.add(variable.asObject());
        }
        return new ArrayList<>(environment.variables.values());
    }

    private void addAll(JsonObject from) {
        boolean isSecret = from.has("secretRef");
        JsonObject reference = from.object(isSecret ? "secretRef" : "configMapRef");
        Key key = key(isSecret, reference.string("name", ""));
        Resource source = state.get(key);
        if (source == null) {
            if (!reference.isTrue("optional")) {
                put(new Variable(key.name(), null, key, "", false));
            }
            return;
        }
        String prefix = from.string("prefix", "");
        for (Map.Entry<String, Json> entry : source.tree().object("data")) {
            put(new Variable(prefix + entry.getKey(), text(entry.getValue(), isSecret), key, entry.getKey(), isSecret));
        }
    }

    private void add(JsonObject variable) {
        String name = variable.string("name", "");
        JsonObject from = variable.object("valueFrom");
        if (from.isEmpty()) {
            put(new Variable(name, expanded(variable.string("value", "")), null, "", false));
        } else if (from.has("configMapKeyRef") || from.has("secretKeyRef")) {
            boolean isSecret = from.has("secretKeyRef");
            addKey(name, from.object(isSecret ? "secretKeyRef" : "configMapKeyRef"), isSecret);
        } else {
            String path = from.object("fieldRef").string("fieldPath", "");
            String resource = from.object("resourceFieldRef").string("resource", "");
            put(new Variable(name, path.isEmpty() ? resource : field(path), null, path + resource, false));
        }
    }

    private void addKey(String name, JsonObject reference, boolean isSecret) {
        Key key = key(isSecret, reference.string("name", ""));
        String field = reference.string("key", "");
        Resource source = state.get(key);
        Json value = source == null ? null : source.tree().object("data").get(field);
        if (value != null || !reference.isTrue("optional")) {
            put(new Variable(name, value == null ? null : text(value, isSecret), key, field, isSecret));
        }
    }

    private void put(Variable variable) {
        variables.remove(variable.name());
        variables.put(variable.name(), variable);
    }

    private Key key(boolean isSecret, String name) {
        return Key.of(isSecret ? Kind.SECRET : Kind.CONFIG_MAP, pod.key().namespace(), name);
    }

    static String text(Json value, boolean isSecret) {
        String text = value instanceof JsonString string ? string.value() : "";
        return isSecret ? new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8) : text;
    }

    /** {@code $(NAME)} becomes the value of a variable before it; {@code $$} one dollar; what is not known stays. */
    private String expanded(String value) {
        Matcher reference = REFERENCE.matcher(value);
        return reference.replaceAll(found -> {
            String name = found.group(2);
            if (name == null) {
                return Matcher.quoteReplacement("$");
            }
            Variable known = variables.get(name);
            String with = known == null || known.value() == null ? ofServices.get(name) : known.value();
            return Matcher.quoteReplacement(with == null ? found.group() : with);
        });
    }

    /** A field of the pod: {@code status.podIP}, {@code metadata.labels['app']}. */
    private String field(String path) {
        int quote = path.indexOf("['");
        if (quote > 0) {
            JsonObject map = path.startsWith("metadata.labels") ? pod.labels() : pod.annotations();
            return map.string(path.substring(quote + 2, path.length() - 2), "");
        }
        return pod.tree().at(path.split("\\.")) instanceof JsonString text ? text.value() : "";
    }
}
