package podium.controller.scheduler.cache;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.controller.scheduler.reading.HostPort;
import podium.controller.scheduler.reading.NodeReading;
import podium.controller.scheduler.reading.PodInfo;
import podium.controller.scheduler.reading.Resources;
import podium.resource.Resource;
import podium.resource.Taint;

/** A node and what the pods on it take. Only the cache changes it; everybody may change a {@link #copy()}. */
public final class NodeInfo {

    private final int index;
    private final String name;
    private NodeReading reading;
    private Resources requested = Resources.NONE;
    private Resources nonZeroRequested = Resources.NONE;
    private int pods;
    private final List<HostPort> usedPorts = new ArrayList<>();
    private int version = 1;

    NodeInfo(int index, Resource node) {
        this.index = index;
        this.name = node.key().name();
        this.reading = NodeReading.of(node);
    }

    private NodeInfo(NodeInfo other) {
        index = other.index;
        name = other.name;
        reading = other.reading;
        requested = other.requested;
        nonZeroRequested = other.nonZeroRequested;
        pods = other.pods;
        usedPorts.addAll(other.usedPorts);
    }

    /** The same, to try out changes with. */
    public NodeInfo copy() {
        return new NodeInfo(this);
    }

    void read(Resource node) {
        version++;
        reading = NodeReading.of(node);
    }

    public void add(PodInfo pod) {
        version++;
        pods++;
        requested = requested.plus(pod.requests());
        nonZeroRequested = nonZeroRequested.plus(pod.nonZeroRequests());
        usedPorts.addAll(pod.hostPorts());
    }

    public void remove(PodInfo pod) {
        version++;
        pods--;
        requested = requested.minus(pod.requests());
        nonZeroRequested = nonZeroRequested.minus(pod.nonZeroRequests());
        for (HostPort port : pod.hostPorts()) {
            usedPorts.remove(port);
        }
    }

    /** Its place in the order in which nodes are looked at. */
    public int index() {
        return index;
    }

    public String name() {
        return name;
    }

    public JsonObject labels() {
        return reading.labels();
    }

    public List<Taint> taints() {
        return reading.taints();
    }

    /** Whether it is cordoned. */
    public boolean isUnschedulable() {
        return reading.isUnschedulable();
    }

    /** What there is for pods in all. */
    public Resources allocatable() {
        return reading.allocatable();
    }

    /** How many pods it takes at the most. */
    public long podsAllowed() {
        return reading.podsAllowed();
    }

    /** What its pods have asked for. */
    public Resources requested() {
        return requested;
    }

    /** What its pods count for in scores. */
    public Resources nonZeroRequested() {
        return nonZeroRequested;
    }

    /** How many pods are on it, terminating ones too. */
    public int pods() {
        return pods;
    }

    public List<HostPort> usedPorts() {
        return usedPorts;
    }

    JsonArray images() {
        return reading.images();
    }

    /** Whether it has the image already. */
    public boolean hasImage(String image) {
        for (Json item : reading.images()) {
            for (Json known : item.asObject().array("names")) {
                if (known instanceof JsonString text && text.value().equals(image)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Another number after each change. */
    public int version() {
        return version;
    }
}
