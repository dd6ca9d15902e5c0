package podium.cluster.table;

import java.util.Locale;
import java.util.Map;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.LabelSelector;
import podium.resource.OwnerReference;
import podium.resource.Resource;

/** What makes pods of templates, and the templates. */
final class WorkloadCells {

    private static final Column DESIRED = Column.integer("Desired", "How many pods there are to be.");
    private static final Column CURRENT = Column.integer("Current", "How many pods there are.");
    private static final Column READY = Column.integer("Ready", "How many of the pods are ready.");
    private static final Column READY_OF = Column.text("Ready", "Number of the pod with ready state");

    private WorkloadCells() {}

    static void register(Map<String, Printer> printers) {
        printers.put(
                "deployments.apps",
                Printer.of(
                        WorkloadCells::deployment,
                        Column.NAME,
                        READY_OF,
                        Column.text("Up-to-date", "How many pods are of the newest template."),
                        Column.text("Available", "How many pods have been ready for long enough."),
                        Column.AGE,
                        Column.CONTAINERS,
                        Column.IMAGES,
                        Column.SELECTOR));
        Column[] replicas = {
            Column.NAME, DESIRED, CURRENT, READY, Column.AGE, Column.CONTAINERS, Column.IMAGES, Column.SELECTOR
        };
        printers.put("replicasets.apps", Printer.of(WorkloadCells::replicaSet, replicas));
        printers.put("replicationcontrollers", Printer.of(WorkloadCells::replicationController, replicas));
        printers.put(
                "statefulsets.apps",
                Printer.of(
                        WorkloadCells::statefulSet,
                        Column.NAME,
                        READY_OF,
                        Column.AGE,
                        Column.CONTAINERS,
                        Column.IMAGES));
        printers.put("daemonsets.apps", daemonSets());
        printers.put(
                "controllerrevisions.apps",
                Printer.of(
                        WorkloadCells::controllerRevision,
                        Column.NAME,
                        Column.text("Controller", "Controller of the object"),
                        Column.text("Revision", "Number of the revision."),
                        Column.AGE));
        printers.put(
                "podtemplates",
                Printer.of(
                        WorkloadCells::podTemplate,
                        Column.NAME,
                        Column.text("Containers", "Names of each container in the template."),
                        Column.text("Images", "Images referenced by each container in the template."),
                        Column.text("Pod Labels", "The labels for the pod template.")));
    }

    private static Printer daemonSets() {
        return Printer.of(
                WorkloadCells::daemonSet,
                Column.NAME,
                Column.integer("Desired", "How many nodes are to run the pod."),
                Column.integer("Current", "How many of those nodes run it."),
                Column.integer("Ready", "On how many nodes the pod is ready."),
                Column.integer("Up-to-date", "On how many nodes the pod is of the newest template."),
                Column.integer("Available", "On how many nodes the pod has been ready for long enough."),
                Column.text("Node Selector", "Selects the nodes that are to run the pod."),
                Column.AGE,
                Column.CONTAINERS,
                Column.IMAGES,
                Column.SELECTOR);
    }

    private static JsonObject template(Resource workload) {
        return workload.spec().object("template");
    }

    private static Json readyOf(Resource workload) {
        return Json.of(workload.status().number("readyReplicas", 0)
                + "/"
                + workload.spec().number("replicas", 0));
    }

    private static JsonArray deployment(Resource deployment, Ages ages) {
        return Printer.row(
                Texts.name(deployment),
                readyOf(deployment),
                Texts.number(deployment.status(), "updatedReplicas"),
                Texts.number(deployment.status(), "availableReplicas"),
                ages.of(deployment),
                Texts.containers(template(deployment)),
                Texts.images(template(deployment)),
                Json.of(LabelSelector.of(deployment.spec().object("selector")).toText()));
    }

    private static JsonArray replicaSet(Resource set, Ages ages) {
        return replicas(set, ages, Texts.selector(set.spec().object("selector")));
    }

    private static JsonArray replicationController(Resource controller, Ages ages) {
        return replicas(controller, ages, Texts.labels(controller.spec().object("selector")));
    }

    private static JsonArray replicas(Resource workload, Ages ages, Json selector) {
        return Printer.row(
                Texts.name(workload),
                Texts.number(workload.spec(), "replicas"),
                Texts.number(workload.status(), "replicas"),
                Texts.number(workload.status(), "readyReplicas"),
                ages.of(workload),
                Texts.containers(template(workload)),
                Texts.images(template(workload)),
                selector);
    }

    private static JsonArray statefulSet(Resource set, Ages ages) {
        return Printer.row(
                Texts.name(set),
                readyOf(set),
                ages.of(set),
                Texts.containers(template(set)),
                Texts.images(template(set)));
    }

    private static JsonArray daemonSet(Resource set, Ages ages) {
        JsonObject status = set.status();
        return Printer.row(
                Texts.name(set),
                Texts.number(status, "desiredNumberScheduled"),
                Texts.number(status, "currentNumberScheduled"),
                Texts.number(status, "numberReady"),
                Texts.number(status, "updatedNumberScheduled"),
                Texts.number(status, "numberAvailable"),
                Texts.labels(template(set).object("spec").object("nodeSelector")),
                ages.of(set),
                Texts.containers(template(set)),
                Texts.images(template(set)),
                Texts.selector(set.spec().object("selector")));
    }

    private static JsonArray controllerRevision(Resource revision, Ages ages) {
        String controller = revision.owners().stream()
                .filter(OwnerReference::controller)
                .map(WorkloadCells::named)
                .findFirst()
                .orElse(Texts.NONE);
        return Printer.row(
                Texts.name(revision),
                Json.of(controller),
                Texts.number(revision.tree(), "revision"),
                ages.of(revision));
    }

    private static String named(OwnerReference owner) {
        int slash = owner.apiVersion().indexOf('/');
        String group = slash < 0 ? "" : "." + owner.apiVersion().substring(0, slash);
        return (owner.kind() + group).toLowerCase(Locale.ROOT) + "/" + owner.name();
    }

    private static JsonArray podTemplate(Resource resource, Ages ages) {
        JsonObject template = resource.tree().object("template");
        return Printer.row(
                Texts.name(resource),
                Texts.containers(template),
                Texts.images(template),
                Texts.labels(template.object("metadata").object("labels")));
    }
}
