package podium.controller.deployment;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.Problem;
import podium.controller.Effect;
import podium.resource.Conditions;
import podium.resource.DeploymentReading;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/** The ReplicaSet of a Deployment's present template: kept up to date, and made when there is none. */
final class NewReplicaSet {

    private NewReplicaSet() {}

    /** Makes sure that there is one. False when it cannot be made now; then the sync is over. */
    static boolean ensure(Sync sync) {
        if (sync.replicaSets().newest() == null) {
            return create(sync);
        }
        keepUp(sync);
        return true;
    }

    /**
     * Hands the Deployment's annotations, revision and minReadySeconds down to the ReplicaSet, if there is one; once they
     * are there, notes its revision in the Deployment.
     */
    static void keepUp(Sync sync) {
        Resource newest = sync.replicaSets().newest();
        if (newest == null) {
            return;
        }
        long revision = Revisions.after(sync.replicaSets().old());
        JsonObject annotations = Revisions.ofNewest(newest.annotations(), sync.deployment(), revision);
        boolean isAnnotated = annotations == newest.annotations();
        if (isAnnotated && hasMinReadySeconds(newest, sync.wanted())) {
            noteInDeployment(sync, newest);
            return;
        }
        explainUpdate(sync, newest, annotations);
        sync.update(
                newest,
                newest.changeMetadata(metadata -> metadata.with("annotations", annotations))
                        .change(tree -> withMinReadySeconds(tree, sync.wanted())));
    }

    private static boolean hasMinReadySeconds(Resource replicaSet, DeploymentReading wanted) {
        return ReplicaSetReading.of(replicaSet).minReadySeconds() == wanted.minReadySeconds();
    }

    private static JsonObject withMinReadySeconds(JsonObject replicaSet, DeploymentReading wanted) {
        long seconds = wanted.minReadySeconds();
        return replicaSet.change(
                "spec",
                spec -> seconds == 0
                        ? spec.without("minReadySeconds")
                        : spec.with("minReadySeconds", Json.of(seconds)));
    }

    private static void explainUpdate(Sync sync, Resource newest, JsonObject annotations) {
        String name = newest.key().name();
        long before = ReplicaSetReading.of(newest).revision();
        String after = annotations.string(ReplicaSetReading.REVISION, "");
        if (!after.equals(newest.annotations().string(ReplicaSetReading.REVISION, ""))) {
            sync.because("deployment.revision.reused", name, before, after);
        } else if (annotations != newest.annotations()) {
            sync.because("deployment.annotations", name);
        }
        if (!hasMinReadySeconds(newest, sync.wanted())) {
            sync.because("deployment.minReadySeconds", name, sync.wanted().minReadySeconds());
        }
    }

    private static void noteInDeployment(Sync sync, Resource newest) {
        boolean isNoted = noteRevision(sync, newest.annotations().string(ReplicaSetReading.REVISION, ""));
        boolean isFirstSeen = sync.wanted().hasProgressDeadline()
                && Conditions.find(sync.conditions(), DeploymentConditions.PROGRESSING) == null;
        if (isFirstSeen) {
            String message = "Found new replica set \"" + newest.key().name() + "\"";
            sync.set(progressing("True", "FoundNewReplicaSet", message, sync.nowMs()));
            sync.because("deployment.found", newest.key().name());
        }
        if (isNoted || isFirstSeen) {
            sync.writeStatusAndAnnotations();
        }
    }

    private static boolean noteRevision(Sync sync, String revision) {
        if (revision.equals(sync.deployment().annotations().string(ReplicaSetReading.REVISION))) {
            return false;
        }
        sync.annotate(ReplicaSetReading.REVISION, revision);
        return true;
    }

    private static boolean create(Sync sync) {
        Resource deployment = sync.deployment();
        long collisions = deployment.status().number("collisionCount", 0);
        String hash = TemplateHash.of(sync.template(), collisions);
        Key key = Key.of(
                Kind.REPLICA_SET, deployment.key().namespace(), deployment.key().name() + "-" + hash);
        Resource taken = sync.state().get(key);
        if (taken != null) {
            countCollision(sync, taken, collisions);
            return false;
        }
        if (isNamespaceGoing(sync)) {
            sync.because("deployment.namespaceGoes", key.namespace());
            return false;
        }
        create(sync, key, hash);
        return true;
    }

    /** Another template's ReplicaSet, or another's altogether, has the name: the next sync tries with another hash. */
    private static void countCollision(Sync sync, Resource taken, long collisions) {
        JsonObject status = sync.deployment().status();
        sync.setStatus(status.with("collisionCount", Json.of(collisions + 1)));
        sync.writeStatus();
        sync.because("deployment.collision", taken.key().name(), collisions + 1);
    }

    private static boolean isNamespaceGoing(Sync sync) {
        Resource namespace =
                sync.state().get(Key.of(Kind.NAMESPACE, sync.deployment().key().namespace()));
        return namespace == null || namespace.isDeleting();
    }

    private static void create(Sync sync, Key key, String hash) {
        long revision = Revisions.after(sync.replicaSets().old());
        long replicas = Sizes.ofNewest(sync.wanted(), sync.replicaSets().replicas(), 0);
        explainCreation(sync, key, revision, replicas);
        Resource created = Resource.of(key, tree(sync, key, hash, revision, replicas));
        sync.create(created, creation(sync, created, replicas));
        noteRevision(sync, Long.toString(revision));
        if (sync.wanted().hasProgressDeadline()) {
            String message = "Created new replica set \"" + key.name() + "\"";
            sync.set(progressing("True", "NewReplicaSetCreated", message, sync.nowMs()));
        }
        sync.writeStatusAndAnnotations();
    }

    private static void explainCreation(Sync sync, Key key, long revision, long replicas) {
        DeploymentReading wanted = sync.wanted();
        if (sync.replicaSets().old().isEmpty()) {
            sync.because("deployment.revision.first", key.name(), replicas);
        } else if (wanted.isRecreate()) {
            sync.because("deployment.revision.recreated", revision, key.name(), replicas);
        } else {
            sync.because(
                    replicas == 0 ? "deployment.revision.newWithoutRoom" : "deployment.revision.new",
                    revision,
                    key.name(),
                    replicas,
                    wanted.maxReplicas(),
                    wanted.replicas(),
                    wanted.maxSurge(),
                    sync.replicaSets().replicas());
        }
    }

    private static JsonObject tree(Sync sync, Key key, String hash, long revision, long replicas) {
        JsonObject template = PodTemplates.withHash(sync.template(), hash);
        JsonObject annotations =
                Revisions.sized(Revisions.ofNewest(JsonObject.EMPTY, sync.deployment(), revision), sync.wanted());
        JsonObject metadata = JsonObject.builder()
                .put("name", key.name())
                .put("namespace", key.namespace())
                .put("labels", template.object("metadata").object("labels"))
                .put("annotations", annotations)
                .put("ownerReferences", JsonArray.of(OwnerReference.controlledBy(sync.deployment())))
                .build();
        JsonObject selector = sync.deployment()
                .spec()
                .object("selector")
                .change("matchLabels", labels -> labels.with(PodTemplates.HASH_LABEL, hash));
        JsonObject spec = JsonObject.builder()
                .put("replicas", Json.of(replicas))
                .put("selector", selector)
                .put("template", template)
                .build();
        JsonObject tree = JsonObject.builder()
                .put("apiVersion", key.kind().apiVersion())
                .put("kind", key.kind().name())
                .put("metadata", metadata)
                .put("spec", spec)
                .put("status", JsonObject.of("replicas", Json.of(0)))
                .build();
        return withMinReadySeconds(tree, sync.wanted());
    }

    private static Effect.Create creation(Sync sync, Resource created, long replicas) {
        String message = "Scaled up replica set " + created.key().name() + " from 0 to " + replicas;
        return new Effect.Create(
                created.key(),
                created.tree(),
                replicas == 0 ? null : report(sync, "Normal", "ScalingReplicaSet", message),
                problem -> failure(sync, created.key(), problem));
    }

    private static Effect.Report report(Sync sync, String type, String reason, String message) {
        return Effect.Report.of(Sync.COMPONENT, sync.deployment().key(), type, reason, message);
    }

    private static List<Effect> failure(Sync sync, Key key, Problem problem) {
        String message = "Failed to create new replica set \"" + key.name() + "\": " + problem.message();
        Effect report = report(sync, "Warning", "ReplicaSetCreateError", message);
        Resource stored = sync.state().get(sync.deployment().key());
        if (stored == null || !sync.wanted().hasProgressDeadline()) {
            return List.of(report);
        }
        JsonObject condition = progressing("False", "ReplicaSetCreateError", message, sync.nowMs());
        JsonArray conditions = DeploymentConditions.with(stored.status().array("conditions"), condition);
        JsonObject status = stored.status().with("conditions", conditions);
        return List.of(new Effect.UpdateStatus(stored.key(), status), report);
    }

    private static JsonObject progressing(String status, String reason, String message, long nowMs) {
        return DeploymentConditions.of(DeploymentConditions.PROGRESSING, status, reason, message, nowMs);
    }
}
