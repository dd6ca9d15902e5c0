package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.Why;
import podium.resource.Kind;

/** Finds what is wrong with the annotations about behaviour in a manifest: of a pod, or of the template of pods. */
public final class BehaviourCheck {

    private static final String ANNOTATIONS = "metadata.annotations.";
    private static final String TEMPLATE = "spec.template.";

    private BehaviourCheck() {}

    /** @return problems whose annotations are given as paths from the object, in the order of the manifest */
    public static List<BehaviourProblem> check(Kind kind, JsonObject object) {
        if (kind.equals(Kind.POD)) {
            return ofPod(object, "");
        }
        List<BehaviourProblem> problems = new ArrayList<>(misplaced(object));
        problems.addAll(ofPod(object.object("spec").object("template"), TEMPLATE));
        return problems;
    }

    private static List<BehaviourProblem> ofPod(JsonObject pod, String path) {
        JsonObject annotations = pod.object("metadata").object("annotations");
        return Behaviours.parse(annotations, containers(pod.object("spec")), Behaviour.DEFAULT).problems().stream()
                .map(problem -> new BehaviourProblem(path + ANNOTATIONS + problem.annotation(), problem.what()))
                .toList();
    }

    private static List<String> containers(JsonObject spec) {
        List<String> names = new ArrayList<>();
        for (String list : List.of("initContainers", "containers")) {
            for (Json container : spec.array(list)) {
                names.add(container.asObject().string("name", ""));
            }
        }
        return names;
    }

    /** What is said of an object that has no containers of its own would be heard by nobody. */
    private static List<BehaviourProblem> misplaced(JsonObject object) {
        List<BehaviourProblem> problems = new ArrayList<>();
        object.object("metadata").object("annotations").forEach((key, value) -> {
            if (key.startsWith(Behaviours.PREFIX)) {
                problems.add(
                        new BehaviourProblem(ANNOTATIONS + key, Why.of("behaviour.misplaced", TEMPLATE + "metadata")));
            }
        });
        return problems;
    }
}
