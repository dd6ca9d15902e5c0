package podium.graph;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.LabelSelector;
import podium.resource.Resource;

/** What an object names of others in its namespace, and which pods it selects. */
public final class References {

    private final String namespace;
    private final Set<Key> named = new LinkedHashSet<>();

    private References(String namespace) {
        this.namespace = namespace;
    }

    /** The objects that it names, whether they exist or not. */
    public static Set<Key> named(Resource object) {
        References references = new References(object.key().namespace());
        references.read(object);
        return references.named;
    }

    /** The selector by which it finds pods, or null when it looks for none. */
    public static @Nullable LabelSelector selector(Resource object) {
        JsonObject spec = object.spec();
        return switch (object.key().kind().name()) {
            case "Service" ->
                spec.object("selector").isEmpty() ? null : new LabelSelector(spec.object("selector"), JsonArray.EMPTY);
            case "PodDisruptionBudget" -> spec.has("selector") ? LabelSelector.of(spec.object("selector")) : null;
            case "NetworkPolicy" -> LabelSelector.of(spec.object("podSelector"));
            default -> null;
        };
    }

    /** The labels that pods of it have: its own, or those of its template. */
    public static JsonObject podLabels(Resource object) {
        return object.key().kind().equals(Kind.POD)
                ? object.labels()
                : object.spec().object("template").object("metadata").object("labels");
    }

    private void read(Resource object) {
        JsonObject spec = object.spec();
        switch (object.key().kind().name()) {
            case "Pod" -> pod(spec);
            case "CronJob" ->
                pod(spec.object("jobTemplate").object("spec").object("template").object("spec"));
            case "Ingress" -> ingress(spec);
            case "HorizontalPodAutoscaler" -> scaled(spec.object("scaleTargetRef"));
            case "RoleBinding" -> binding(object.tree());
            case "ServiceAccount" -> {
                each(object.tree().array("secrets"), Kind.SECRET, "name");
                each(object.tree().array("imagePullSecrets"), Kind.SECRET, "name");
            }
            default -> {
                pod(spec.object("template").object("spec"));
                add(Kind.SERVICE, spec.string("serviceName", ""));
            }
        }
    }

    private void pod(JsonObject spec) {
        add(Kind.SERVICE_ACCOUNT, spec.string("serviceAccountName", ""));
        each(spec.array("imagePullSecrets"), Kind.SECRET, "name");
        for (String containers : new String[] {"initContainers", "containers"}) {
            for (Json container : spec.array(containers)) {
                environment(container.asObject());
            }
        }
        for (Json volume : spec.array("volumes")) {
            volume(volume.asObject());
        }
    }

    private void environment(JsonObject container) {
        for (Json variable : container.array("env")) {
            JsonObject from = variable.asObject().object("valueFrom");
            add(Kind.CONFIG_MAP, from.object("configMapKeyRef").string("name", ""));
            add(Kind.SECRET, from.object("secretKeyRef").string("name", ""));
        }
        for (Json source : container.array("envFrom")) {
            add(Kind.CONFIG_MAP, source.asObject().object("configMapRef").string("name", ""));
            add(Kind.SECRET, source.asObject().object("secretRef").string("name", ""));
        }
    }

    private void volume(JsonObject volume) {
        add(Kind.CONFIG_MAP, volume.object("configMap").string("name", ""));
        add(Kind.SECRET, volume.object("secret").string("secretName", ""));
        add(
                FurtherKinds.PERSISTENT_VOLUME_CLAIM,
                volume.object("persistentVolumeClaim").string("claimName", ""));
        for (Json source : volume.object("projected").array("sources")) {
            add(Kind.CONFIG_MAP, source.asObject().object("configMap").string("name", ""));
            add(Kind.SECRET, source.asObject().object("secret").string("name", ""));
        }
    }

    private void ingress(JsonObject spec) {
        backend(spec.object("defaultBackend"));
        for (Json rule : spec.array("rules")) {
            for (Json path : rule.asObject().object("http").array("paths")) {
                backend(path.asObject().object("backend"));
            }
        }
        each(spec.array("tls"), Kind.SECRET, "secretName");
    }

    private void backend(JsonObject backend) {
        add(Kind.SERVICE, backend.object("service").string("name", ""));
    }

    private void scaled(JsonObject target) {
        for (Kind kind : new Kind[] {Kind.DEPLOYMENT, Kind.REPLICA_SET, FurtherKinds.STATEFUL_SET}) {
            if (kind.name().equals(target.string("kind", ""))) {
                add(kind, target.string("name", ""));
            }
        }
    }

    private void binding(JsonObject tree) {
        if (tree.object("roleRef").string("kind", "").equals(FurtherKinds.ROLE.name())) {
            add(FurtherKinds.ROLE, tree.object("roleRef").string("name", ""));
        }
        for (Json item : tree.array("subjects")) {
            JsonObject subject = item.asObject();
            boolean isHere = subject.string("namespace", namespace).equals(namespace);
            if (isHere && subject.string("kind", "").equals(Kind.SERVICE_ACCOUNT.name())) {
                add(Kind.SERVICE_ACCOUNT, subject.string("name", ""));
            }
        }
    }

    private void each(JsonArray references, Kind kind, String field) {
        for (Json reference : references) {
            add(kind, reference.asObject().string(field, ""));
        }
    }

    private void add(Kind kind, String name) {
        if (!name.isEmpty()) {
            named.add(Key.of(kind, namespace, name));
        }
    }
}
