package podium.controller.endpointslice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller.Wakes;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.ServiceReading;

/** Which pods stand behind a service, and which services a pod's change concerns. */
final class ServicePods {

    private ServicePods() {}

    /** The pods that a service's selector selects and that have an address and have not ended, by name. */
    static List<Resource> of(Resource service, ClusterState state) {
        ServiceReading reading = ServiceReading.of(service);
        List<Resource> pods = new ArrayList<>();
        JsonObject lastLabels = JsonObject.EMPTY;
        boolean isLastSelected = reading.selects(lastLabels);
        for (Resource pod : state.list(Kind.POD, service.key().namespace())) {
            JsonObject labels = pod.labels();
            if (labels != lastLabels) { // the pods of a template share their labels
                lastLabels = labels;
                isLastSelected = reading.selects(labels);
            }
            if (isLastSelected && isReachable(pod)) {
                pods.add(pod);
            }
        }
        return pods;
    }

    private static boolean isReachable(Resource pod) {
        return !PodReading.of(pod).isFinished() && !addresses(pod).isEmpty();
    }

    /** The IPv4 addresses of a pod, as they stand in an endpoint. */
    static JsonArray addresses(Resource pod) {
        JsonObject status = pod.status();
        List<Json> addresses = new ArrayList<>(1);
        for (Json ip : status.array("podIPs")) {
            add(ip.asObject().get("ip"), addresses);
        }
        if (addresses.isEmpty()) {
            add(status.get("podIP"), addresses);
        }
        return JsonArray.of(addresses);
    }

    private static void add(@Nullable Json address, List<Json> addresses) {
        if (address instanceof JsonString text
                && !text.value().isEmpty()
                && !text.value().contains(":")) {
            addresses.add(address);
        }
    }

    /** Wakes the services that selected a pod or select it now, if anything has changed that their endpoints show. */
    static void wake(Change.Written change, ClusterState after, Wakes wakes) {
        if (after.table(Kind.SERVICE).isEmpty() || !isSeen(change.before(), change.after())) {
            return;
        }
        for (Resource service : after.list(Kind.SERVICE, change.key().namespace())) {
            ServiceReading reading = ServiceReading.of(service);
            if (selects(reading, change.before()) || selects(reading, change.after())) {
                wakes.now(service.key());
            }
        }
    }

    /** The services that select a pod. */
    static List<Key> services(Resource pod, ClusterState state) {
        List<Key> services = new ArrayList<>();
        for (Resource service : state.list(Kind.SERVICE, pod.key().namespace())) {
            if (selects(ServiceReading.of(service), pod)) {
                services.add(service.key());
            }
        }
        return services;
    }

    private static boolean selects(ServiceReading service, @Nullable Resource pod) {
        return pod != null && service.selects(pod.labels());
    }

    /** Whether endpoints look otherwise after a change of a pod. */
    private static boolean isSeen(@Nullable Resource before, @Nullable Resource after) {
        if (before == null) {
            return after != null && !addresses(after).isEmpty();
        }
        if (after == null) {
            return !addresses(before).isEmpty();
        }
        PodReading was = PodReading.of(before);
        PodReading is = PodReading.of(after);
        return was.isReady() != is.isReady()
                || was.isDeleting() != is.isDeleting()
                || was.isFinished() != is.isFinished()
                || !before.labels().equals(after.labels())
                || !addresses(before).equals(addresses(after));
    }
}
