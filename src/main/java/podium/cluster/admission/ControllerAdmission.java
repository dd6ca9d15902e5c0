package podium.cluster.admission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Admission;
import podium.cluster.Draft;
import podium.cluster.Problem;
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

    /** A spec and what its service account adds. */
    private record Wanted(JsonObject spec, Gift gift) {}

    /**
     * @param spec in which a token volume has no suffix yet
     * @param hasTokenVolume whether there is one that was made
     * @param status of a pod that waits for nothing but a node
     */
    private record Made(JsonObject spec, boolean hasTokenVolume, String qosClass, JsonObject status) {

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
        return Admitted.as(isBare ? tree.with("status", NO_REPLICAS) : tree);
    }

    private Admitted pod(Key key, JsonObject tree, Draft draft) {
        JsonObject spec = tree.object("spec");
        Problem problem = PodAdmission.problem(key, spec, draft);
        if (problem != null) {
            return Admitted.refused(problem);
        }
        Made made = made(new Wanted(spec, ServiceAccountPlugin.gift(key, spec, draft)));
        JsonObject status = made.spec().has("schedulingGates")
                ? NewPod.status(made.spec(), made.qosClass(), draft.nowMs())
                : made.status();
        return Admitted.as(POD.with(KIND, VERSION, tree.object("metadata"), made.spec(draft), status));
    }

    private Made made(Wanted wanted) {
        Made known = remembered.get(wanted);
        if (known != null) {
            return known;
        }
        JsonObject bare = JsonObject.of("kind", KIND, "spec", wanted.spec());
        JsonObject admitted = Defaults.fill(pod, bare)
                .change("spec", spec -> NewPod.spec(PodAdmission.admitted(spec, wanted.gift(), "")));
        JsonObject spec = Decoder.decode(pod, admitted, List.of()).tree().object("spec");
        String qosClass = QosClass.of(spec);
        boolean hasTokenVolume = wanted.gift().mountsToken() && TokenVolume.isMade(wanted.spec());
        Made made = new Made(spec, hasTokenVolume, qosClass, NewPod.status(spec, qosClass, 0));
        remembered.put(wanted, made);
        if (remembered.size() > REMEMBERED_MAX) {
            remembered.remove(remembered.keySet().iterator().next());
        }
        return made;
    }
}
