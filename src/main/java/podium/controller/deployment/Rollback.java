package podium.controller.deployment;

import java.util.List;
import podium.base.JsonObject;
import podium.controller.Effect;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/**
 * Follows the annotation by which clients of the API's beta versions asked for a rollback (as Kubernetes 1.36: {@code
 * rollback.go}). {@code kubectl rollout undo} does not: it writes the old template itself.
 */
final class Rollback {

    private Rollback() {}

    static boolean isAskedFor(Resource deployment) {
        return revisionAskedFor(deployment).matches("[+-]?[0-9]{1,18}");
    }

    private static String revisionAskedFor(Resource deployment) {
        return deployment.annotations().string(Revisions.ROLLBACK_TO, "");
    }

    static void carryOut(Sync sync) {
        if (!NewReplicaSet.ensure(sync)) {
            return;
        }
        long asked = Long.parseLong(revisionAskedFor(sync.deployment()));
        long revision = asked == 0 ? secondLast(sync.replicaSets().all()) : asked;
        if (revision == 0) {
            warn(sync, "DeploymentRollbackRevisionNotFound", "Unable to find last revision.");
            sync.because("deployment.rollback.noLast");
            write(sync, sync.deployment());
            return;
        }
        for (Resource replicaSet : sync.replicaSets().all()) {
            if (ReplicaSetReading.of(replicaSet).revision() == revision) {
                rollBackTo(sync, replicaSet, revision);
                return;
            }
        }
        warn(sync, "DeploymentRollbackRevisionNotFound", "Unable to find the revision to rollback to.");
        sync.because("deployment.rollback.notFound", revision);
        write(sync, sync.deployment());
    }

    /** The revision before the greatest, or 0 when there is none. */
    private static long secondLast(List<Resource> replicaSets) {
        return replicaSets.stream()
                .map(replicaSet -> ReplicaSetReading.of(replicaSet).revision())
                .sorted((one, other) -> Long.compare(other, one))
                .skip(1)
                .findFirst()
                .orElse(0L);
    }

    private static void rollBackTo(Sync sync, Resource replicaSet, long revision) {
        String name = sync.deployment().key().name();
        JsonObject template = PodTemplates.of(replicaSet.tree());
        if (PodTemplates.areEqual(sync.template(), template)) {
            warn(
                    sync,
                    "DeploymentRollbackTemplateUnchanged",
                    "The rollback revision contains the same template as current deployment \"" + name + "\"");
            sync.because("deployment.rollback.unchanged", revision);
            write(sync, sync.deployment());
            return;
        }
        sync.because("deployment.rollback.done", revision);
        write(sync, restored(sync.deployment(), replicaSet, template));
        sync.report("Normal", "DeploymentRollback", "Rolled back deployment \"" + name + "\" to revision " + revision);
    }

    /** The Deployment with a ReplicaSet's template and with the annotations that it once handed down. */
    private static Resource restored(Resource deployment, Resource replicaSet, JsonObject template) {
        JsonObject plain = template.change(
                "metadata", metadata -> metadata.change("labels", labels -> labels.without(PodTemplates.HASH_LABEL)));
        return deployment
                .change(tree -> tree.change("spec", spec -> spec.with("template", plain)))
                .changeMetadata(metadata -> metadata.with("annotations", handedBack(deployment, replicaSet)));
    }

    private static JsonObject handedBack(Resource deployment, Resource replicaSet) {
        JsonObject.Builder annotations = JsonObject.builder();
        deployment.annotations().forEach((name, value) -> {
            if (!Revisions.isCopied(name)) {
                annotations.put(name, value);
            }
        });
        replicaSet.annotations().forEach((name, value) -> {
            if (Revisions.isCopied(name)) {
                annotations.put(name, value);
            }
        });
        return annotations.build();
    }

    private static void warn(Sync sync, String reason, String message) {
        sync.report("Warning", reason, message);
    }

    /** Writes the Deployment without the wish, so that it is followed once. */
    private static void write(Sync sync, Resource deployment) {
        Resource after = deployment.changeMetadata(
                metadata -> metadata.change("annotations", annotations -> annotations.without(Revisions.ROLLBACK_TO)));
        sync.perform(new Effect.Update(after.key(), after.tree()));
    }
}
