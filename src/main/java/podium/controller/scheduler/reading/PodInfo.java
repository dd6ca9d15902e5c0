package podium.controller.scheduler.reading;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.Resource;
import podium.resource.Toleration;

/**
 * All that decides where a pod goes. Pods that are alike but for their names share one, and it is compared by identity.
 */
public final class PodInfo {

    private static final String NEVER = "Never";

    private final String namespace;
    private final JsonObject labels;
    private final Resources requests;
    private final Resources nonZeroRequests;
    private final List<Toleration> tolerations;
    private final NodeAffinityTerms nodeAffinity;
    private final PodAffinityTerms podAffinity;
    private final List<HostPort> hostPorts;
    private final List<String> images;
    private final List<String> claims;
    private final boolean constrainsSpread;
    private final List<SpreadConstraint> hardSpread;
    private final List<SpreadConstraint> softSpread;
    private final long priority;
    private final boolean mayPreempt;

    private PodInfo(Resource pod) {
        JsonObject spec = pod.spec();
        namespace = pod.key().namespace();
        labels = pod.labels();
        requests = PodRequests.of(spec);
        nonZeroRequests = PodRequests.nonZero(spec);
        tolerations = Toleration.listOf(spec.array("tolerations"));
        nodeAffinity = NodeAffinityTerms.of(spec);
        podAffinity = PodAffinityTerms.of(spec, namespace, labels);
        hostPorts = HostPort.listOf(spec);
        images = images(spec);
        claims = claims(spec);
        constrainsSpread = !spec.array("topologySpreadConstraints").isEmpty();
        hardSpread = SpreadConstraint.listOf(spec, "DoNotSchedule", labels);
        softSpread = SpreadConstraint.listOf(spec, "ScheduleAnyway", labels);
        priority = spec.number("priority", 0);
        mayPreempt = !NEVER.equals(spec.string("preemptionPolicy"));
    }

    public static PodInfo of(Resource pod) {
        return new PodInfo(pod);
    }

    private static List<String> images(JsonObject spec) {
        List<String> images = new ArrayList<>();
        for (String containers : new String[] {"initContainers", "containers"}) {
            for (Json container : spec.array(containers)) {
                images.add(tagged(container.asObject().string("image", "")));
            }
        }
        return List.copyOf(images);
    }

    /** With the tag that an image without one means. */
    private static String tagged(String image) {
        return image.lastIndexOf(':') <= image.lastIndexOf('/') ? image + ":latest" : image;
    }

    private static List<String> claims(JsonObject spec) {
        List<String> claims = new ArrayList<>();
        for (Json volume : spec.array("volumes")) {
            String claim = volume.asObject().object("persistentVolumeClaim").string("claimName");
            if (claim != null) {
                claims.add(claim);
            }
        }
        return List.copyOf(claims);
    }

    public String namespace() {
        return namespace;
    }

    public JsonObject labels() {
        return labels;
    }

    /** What has to fit. */
    public Resources requests() {
        return requests;
    }

    /** What scores count: with defaults for containers that ask for nothing. */
    public Resources nonZeroRequests() {
        return nonZeroRequests;
    }

    public List<Toleration> tolerations() {
        return tolerations;
    }

    public NodeAffinityTerms nodeAffinity() {
        return nodeAffinity;
    }

    public PodAffinityTerms podAffinity() {
        return podAffinity;
    }

    public List<HostPort> hostPorts() {
        return hostPorts;
    }

    /** The images of its containers, the init containers first, each with a tag. */
    public List<String> images() {
        return images;
    }

    /** The names of the persistent volume claims that it mounts. */
    public List<String> claims() {
        return claims;
    }

    /** Whether it has spread constraints of its own, so that the default ones do not hold. */
    public boolean constrainsSpread() {
        return constrainsSpread;
    }

    /** Its constraints that must not be broken. */
    public List<SpreadConstraint> hardSpread() {
        return hardSpread;
    }

    /** Its constraints that only make some nodes better. */
    public List<SpreadConstraint> softSpread() {
        return softSpread;
    }

    public long priority() {
        return priority;
    }

    /** Whether it may take the place of others. */
    public boolean mayPreempt() {
        return mayPreempt;
    }
}
