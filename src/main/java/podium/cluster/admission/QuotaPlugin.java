package podium.cluster.admission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.cluster.quota.Amounts;
import podium.cluster.quota.ContainerUsage;
import podium.cluster.quota.ObjectUsage;
import podium.cluster.quota.PodAmounts;
import podium.cluster.quota.QuotaScopes;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * Refuses what goes beyond the quotas of its namespace, and counts what does not ({@code resourcequota} of the API server
 * 1.36). A quota limits nothing before its controller has counted what is there.
 */
final class QuotaPlugin {

    /** A pod must say so much of itself where a quota limits it. */
    private static final List<String> TO_BE_SAID =
            List.of("cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory");

    private QuotaPlugin() {}

    /** @param before what the object is to replace; null for a new one */
    static @Nullable Problem admit(Key key, @Nullable JsonObject before, JsonObject object, Draft draft) {
        if (!key.kind().namespaced()
                || draft.state().table(FurtherKinds.RESOURCE_QUOTA).isEmpty()) {
            return null;
        }
        List<Resource> quotas = draft.state().list(FurtherKinds.RESOURCE_QUOTA, key.namespace()).stream()
                .filter(quota -> QuotaScopes.matches(quota.tree(), key.kind(), object))
                .toList();
        Amounts usage = ObjectUsage.of(key.kind(), object);
        for (Resource quota : quotas) {
            Problem problem = unsaid(key, object, quota);
            problem = problem != null ? problem : uncounted(key, usage, quota);
            if (problem != null) {
                return problem;
            }
        }
        Amounts added = before == null ? usage : usage.minus(ObjectUsage.of(key.kind(), before));
        return counted(key, added.withoutZeros(), quotas, draft);
    }

    /** A quota that says how much there may be, but not how much there is, lets nothing in. */
    private static @Nullable Problem uncounted(Key key, Amounts usage, Resource quota) {
        Amounts used = Amounts.of(quota.status().object("used"));
        Set<String> unknown = new TreeSet<>(
                usage.only(hard(quota)::has).only(name -> !used.has(name)).names());
        return unknown.isEmpty()
                ? null
                : Problems.forbidden(
                        key,
                        "status unknown for quota: " + quota.key().name() + ", resources: "
                                + String.join(",", unknown));
    }

    /** Every container must say what the quota limits. */
    private static @Nullable Problem unsaid(Key key, JsonObject pod, Resource quota) {
        if (!key.kind().equals(Kind.POD) || PodAmounts.isSaidOfPod(pod.object("spec"))) {
            return null;
        }
        Amounts hard = hard(quota).only(TO_BE_SAID::contains);
        Map<String, Set<String>> missing = new TreeMap<>();
        for (String list : new String[] {"containers", "initContainers"}) {
            for (Json item : pod.object("spec").array(list)) {
                Amounts said = ContainerUsage.of(item.asObject());
                String name = item.asObject().string("name", "");
                hard.only(resource -> !said.has(resource))
                        .tree()
                        .forEach((resource, amount) -> missing.computeIfAbsent(resource, any -> new TreeSet<>())
                                .add(name));
            }
        }
        if (missing.isEmpty()) {
            return null;
        }
        List<String> all = missing.entrySet().stream()
                .map(entry -> entry.getKey() + " for: " + String.join(",", entry.getValue()))
                .toList();
        return Problems.forbidden(
                key, "failed quota: " + quota.key().name() + ": must specify " + String.join("; ", all));
    }

    private static Amounts hard(Resource quota) {
        return Amounts.of(quota.status().object("hard"));
    }

    private static @Nullable Problem counted(Key key, Amounts usage, List<Resource> quotas, Draft draft) {
        Map<Key, JsonObject> counts = new LinkedHashMap<>();
        for (Resource quota : quotas) {
            Amounts hard = hard(quota);
            Amounts used = Amounts.of(quota.status().object("used"));
            Amounts requested = usage.only(hard::has);
            Amounts sum = used.plus(requested);
            Amounts beyond = sum.only(requested::has).beyond(hard);
            if (!beyond.isEmpty()) {
                return Problems.forbidden(
                        key,
                        "exceeded quota: " + quota.key().name()
                                + ", requested: " + requested.only(beyond::has)
                                + ", used: " + used.only(beyond::has)
                                + ", limited: " + hard.only(beyond::has));
            }
            if (!requested.isEmpty()) {
                counts.put(quota.key(), quota.status().with("used", sum.tree()));
            }
        }
        counts.forEach(draft::updateStatus);
        return null;
    }
}
