package podium.cluster.admission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Admission;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.cluster.admission.PriorityPlugin.Priority;
import podium.cluster.admission.ServiceAccountPlugin.Gift;
import podium.cluster.defaults.Defaults;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.QosClass;
import podium.schema.Catalogue;
import podium.schema.Decoder;
import podium.schema.Definition;

/**
 * Admits what controllers create. Hundreds of thousands of pods come from a few templates, so what was made of a spec is
 * remembered: the pods then share it, and a pod costs a look-up.
 */
public final class ControllerAdmission implements Admission {

    /** Specs remembered: more templates than are rolled out at a time. */
    private static final int REMEMBERED_MAX = 1024;

    private static final JsonObject.Shape POD = JsonObject.Shape.of("kind", "apiVersion", "metadata", "spec", "status");

    private static final Json KIND = Json.of("Pod");
    private static final Json VERSION = Json.of("v1");
    private static final JsonObject NO_REPLICAS = JsonObject.of("replicas", Json.of(0));

    private final Definition pod;
    private final Map<Wanted, Made> remembered = new LinkedHashMap<>(64, 0.75f, true);

    public ControllerAdmission(Catalogue catalogue) {
        this.pod = catalogue.definition(Kind.POD);
    }

    /** A spec, and what its service account, its priority class and the limits of its namespace add. */
    private record Wanted(JsonObject spec, Gift gift, Priority priority, List<JsonObject> limits) {}

    /**
     * @param spec in which a token volume has no suffix yet
     * @param hasTokenVolume whether there is one that was made
     * @param status of a pod that waits for nothing but a node
     * @param limitNote what was filled in because of the limits of the namespace, or empty
     */
    private record Made(JsonObject spec, boolean hasTokenVolume, String qosClass, JsonObject status, String limitNote) {

        /** The spec of one more pod: its token volume has a name of its own. */
        JsonObject spec(Draft draft) {
            return hasTokenVolume ? TokenVolume.renamed(spec, draft.drawSuffix()) : spec;
        }
    }

    @Override
    public Admitted admit(Key key, JsonObject tree, Draft draft) {
        if (key.kind().equals(Kind.POD)) {
            return pod(key, tree, draft);
        }
        boolean isBare = key.kind().equals(Kind.REPLICA_SET) && !tree.has("status");
        return ValidatingAdmission.onCreate(key, isBare ? tree.with("status", NO_REPLICAS) : tree, draft);
    }

    private Admitted pod(Key key, JsonObject tree, Draft draft) {
        JsonObject spec = tree.object("spec");
        Problem problem = PodAdmission.problem(key, tree, draft);
        if (problem != null) {
            return Admitted.refused(problem);
        }
        List<JsonObject> limits = LimitRanger.ranges(key.namespace(), draft.state());
        Made made = made(new Wanted(
                spec,
                ServiceAccountPlugin.gift(key, spec, draft),
                PriorityPlugin.priority(spec, draft.state()),
                limits));
        JsonObject status = made.spec().has("schedulingGates")
                ? NewPod.status(made.spec(), made.qosClass(), draft.nowMs())
                : made.status();
        JsonObject metadata = LimitRanger.noted(tree.object("metadata"), made.limitNote());
        JsonObject own = LabelKeys.merged(made.spec(draft), metadata.object("labels"));
        JsonObject pod = POD.with(KIND, VERSION, metadata, own, status);
        return ValidatingAdmission.onCreate(key, pod, draft);
    }

    private Made made(Wanted wanted) {
        Made known = remembered.get(wanted);
        if (known != null) {
            return known;
        }
        JsonObject bare = JsonObject.of("kind", KIND, "spec", wanted.spec());
        JsonObject limited = LimitRanger.defaulted(Defaults.fill(pod, bare), wanted.limits());
        JsonObject admitted = limited.change(
                "spec", spec -> NewPod.spec(PodAdmission.admitted(spec, wanted.gift(), "", wanted.priority())));
        JsonObject spec = Decoder.decode(pod, admitted, List.of()).tree().object("spec");
        String qosClass = QosClass.of(spec);
        boolean hasTokenVolume = wanted.gift().mountsToken() && TokenVolume.isMade(wanted.spec());
        Made made =
                new Made(spec, hasTokenVolume, qosClass, NewPod.status(spec, qosClass, 0), LimitRanger.note(limited));
        remembered.put(wanted, made);
        if (remembered.size() > REMEMBERED_MAX) {
            remembered.remove(remembered.keySet().iterator().next());
        }
        return made;
    }
}
