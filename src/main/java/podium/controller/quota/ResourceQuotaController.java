package podium.controller.quota;

import java.util.List;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.cluster.quota.Amounts;
import podium.cluster.quota.ObjectUsage;
import podium.cluster.quota.QuotaScopes;
import podium.controller.Controller;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/** Keeps the status of quotas (as Kubernetes 1.36: {@code resourcequota-controller}). */
public final class ResourceQuotaController implements Controller {

    private static final Kind QUOTA = FurtherKinds.RESOURCE_QUOTA;

    @Override
    public String name() {
        return "resourcequota-controller";
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, Wakes wakes) {
        Key key = change.key();
        if (key.kind().equals(QUOTA) && !change.isRemoval()) {
            wakes.now(key);
        } else if (key.kind().namespaced() && !after.table(QUOTA).isEmpty() && mayFree(change)) {
            after.list(QUOTA, key.namespace()).forEach(quota -> wakes.now(quota.key()));
        }
    }

    /** Whether a change may leave more room than before. What takes room is counted when it is created. */
    private static boolean mayFree(Change.Written change) {
        if (change.before() == null || change.after() == null) {
            return change.after() == null;
        }
        Kind kind = change.key().kind();
        return !ObjectUsage.of(kind, change.before().tree())
                .equals(ObjectUsage.of(kind, change.after().tree()));
    }

    @Override
    public Decision decide(ClusterState state, Key key, long nowMs) {
        Resource quota = state.get(key);
        if (quota == null) {
            return Decision.nothing(Why.of("quota.isGone", key.name()));
        }
        Amounts hard = Amounts.of(quota.spec().object("hard"));
        Amounts used = used(quota, hard, state);
        JsonObject status = quota.status().with("hard", hard.tree()).with("used", used.tree());
        if (status.equals(quota.status())) {
            return Decision.nothing(Why.of("quota.isRight", key.name(), used.toString()));
        }
        return Decision.of(
                Why.of("quota.count", key.name(), key.namespace(), used.toString(), hard.toString()),
                List.of(new Effect.UpdateStatus(key, status)));
    }

    /** How much of each limited resource the namespace holds: zero where nothing is. */
    private static Amounts used(Resource quota, Amounts hard, ClusterState state) {
        Amounts sum = Amounts.NONE;
        for (Kind kind : state.kinds()) {
            if (!kind.namespaced()) {
                continue;
            }
            for (Resource object : state.list(kind, quota.key().namespace())) {
                if (QuotaScopes.matches(quota.tree(), kind, object.tree())) {
                    sum = sum.plus(ObjectUsage.of(kind, object.tree()).only(hard::has));
                }
            }
        }
        Amounts used = Amounts.NONE;
        for (int i = 0; i < hard.tree().size(); i++) {
            String name = hard.tree().nameAt(i);
            used = sum.has(name) ? used.with(name, sum.get(name)) : used.with(name, 0);
        }
        return used;
    }
}
