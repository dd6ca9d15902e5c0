package podium.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Why;

/**
 * Which controllers run, in the grammar of kube-controller-manager's flag {@code --controllers} (as Kubernetes 1.36): {@code
 * *} means all that run by default, a name means this one, {@code -name} means not this one, and of two words about the same
 * controller the first counts. The scheduler is one more name.
 *
 * @param words as they were given
 */
public record ControllerSelection(List<String> words) {

    private static final String DEFAULTS = "*";
    private static final String NOT = "-";

    /** All that run by default. */
    public static final ControllerSelection ALL = new ControllerSelection(List.of(DEFAULTS));

    /**
     * Whom kube-controller-manager knows, whether or not the cluster here has one: a list that is good for the real one must
     * be good here.
     */
    private static final List<String> KNOWN = List.of(
            SchedulerActor.NAME,
            "bootstrap-signer-controller",
            "certificatesigningrequest-approving-controller",
            "certificatesigningrequest-cleaner-controller",
            "certificatesigningrequest-signing-controller",
            "cloud-node-lifecycle-controller",
            "clusterrole-aggregation-controller",
            "cronjob-controller",
            "daemonset-controller",
            "deployment-controller",
            "device-taint-eviction-controller",
            "disruption-controller",
            "endpoints-controller",
            "endpointslice-controller",
            "endpointslice-mirroring-controller",
            "ephemeral-volume-controller",
            "garbage-collector-controller",
            "horizontal-pod-autoscaler-controller",
            "job-controller",
            "kube-apiserver-serving-clustertrustbundle-publisher-controller",
            "legacy-serviceaccount-token-cleaner-controller",
            "namespace-controller",
            "node-ipam-controller",
            "node-lifecycle-controller",
            "node-route-controller",
            "persistentvolume-attach-detach-controller",
            "persistentvolume-binder-controller",
            "persistentvolume-expander-controller",
            "persistentvolume-protection-controller",
            "persistentvolumeclaim-protection-controller",
            "pod-garbage-collector-controller",
            "podcertificaterequest-cleaner-controller",
            "replicaset-controller",
            "replicationcontroller-controller",
            "resourceclaim-controller",
            "resourcequota-controller",
            "root-ca-certificate-publisher-controller",
            "selinux-warning-controller",
            "service-cidr-controller",
            "service-lb-controller",
            "serviceaccount-controller",
            "serviceaccount-token-controller",
            "statefulset-controller",
            "storage-version-migrator-controller",
            "storageversion-garbage-collector-controller",
            "taint-eviction-controller",
            "token-cleaner-controller",
            "ttl-after-finished-controller",
            "ttl-controller",
            "validatingadmissionpolicy-status-controller",
            "volumeattributesclass-protection-controller");

    public ControllerSelection {
        words = List.copyOf(words);
    }

    /** Reads a list that is separated by commas; whether its names are known is another question. */
    public static ControllerSelection parse(String text) {
        return new ControllerSelection(
                Arrays.stream(text.split(",", -1)).map(String::trim).toList());
    }

    /** What is wrong with the list, or null. */
    public @Nullable Why problem() {
        List<String> unknown = new ArrayList<>();
        for (String word : words) {
            if (!word.equals(DEFAULTS) && !KNOWN.contains(word.startsWith(NOT) ? word.substring(1) : word)) {
                unknown.add("\"" + word + "\"");
            }
        }
        return unknown.isEmpty()
                ? null
                : Why.of("controllers.unknown", String.join(", ", unknown), String.join(", ", KNOWN));
    }

    /** Whether a controller runs. */
    public boolean isOn(String name) {
        for (String word : words) {
            if (word.equals(name)) {
                return true;
            }
            if (word.equals(NOT + name)) {
                return false;
            }
        }
        return words.contains(DEFAULTS);
    }

    @Override
    public String toString() {
        return String.join(",", words);
    }
}
