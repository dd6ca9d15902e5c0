package podium.cluster.api;

import java.util.ArrayList;
import java.util.List;
import podium.base.JsonObject;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.schema.KindEntry;

/** The subresource {@code binding} of pods, and the resource {@code bindings}: a scheduler says where a pod runs. */
record PodBinding(Writing writing) {

    private static final Kind BINDING = new Kind("", "v1", "Binding", "bindings", true);

    Draft.Result by(JsonObject body) throws Refusal {
        JsonObject binding = writing.inItsNamespace(writing.decoded(
                new KindEntry(BINDING, writing.catalogue().definition("api.core.v1.Binding"), true), body));
        String name = binding.object("metadata").string("name", "");
        Key key = writing.key();
        if (!key.name().isEmpty() && !key.name().equals(name)) {
            throw new Refusal(Problems.badRequest("name in URL does not match name in Binding object"));
        }
        refuseOtherTarget(binding.object("target"));
        Key pod = Key.of(Kind.POD, key.namespace(), name);
        Resource found = writing.draft().state().get(pod);
        if (found == null) {
            throw new Refusal(Problems.notFound(pod));
        }
        refuseUnready(found);
        return writing.draft().bind(pod, binding.object("target").string("name", ""));
    }

    private static void refuseOtherTarget(JsonObject target) throws Refusal {
        List<String> faults = new ArrayList<>();
        String kind = target.string("kind", "");
        if (!kind.isEmpty() && !kind.equals("Node")) {
            faults.add("target.kind: Unsupported value: \"" + kind + "\": supported values: \"Node\", \"<empty>\"");
        }
        if (target.string("name", "").isEmpty()) {
            faults.add("target.name: Required value");
        }
        if (!faults.isEmpty()) {
            String all = String.join(", ", faults);
            throw new Refusal(Problem.of(500, "", faults.size() == 1 ? all : "[" + all + "]"));
        }
    }

    private static void refuseUnready(Resource pod) throws Refusal {
        String name = pod.key().name();
        if (pod.isDeleting()) {
            throw new Refusal(
                    Problems.unbindable(pod, "pod " + name + " is being deleted, cannot be assigned to a host"));
        }
        if (!pod.spec().array("schedulingGates").isEmpty()) {
            throw new Refusal(Problems.unbindable(pod, "pod " + name + " has non-empty .spec.schedulingGates"));
        }
    }
}
