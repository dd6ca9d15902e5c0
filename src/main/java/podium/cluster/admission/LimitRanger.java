package podium.cluster.admission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.cluster.quota.Amounts;
import podium.cluster.quota.PodAmounts;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * Fills in what containers do not say about their resources, and refuses what goes beyond the limits of its namespace
 * ({@code plugin/pkg/admission/limitranger} of 1.36).
 */
final class LimitRanger {

    private static final String NOTE = "kubernetes.io/limit-ranger";
    private static final String[] LISTS = {"containers", "initContainers"};

    private LimitRanger() {}

    /** The limit ranges of a namespace, by name. */
    static List<JsonObject> ranges(String namespace, ClusterState state) {
        if (state.table(FurtherKinds.LIMIT_RANGE).isEmpty()) {
            return List.of();
        }
        return state.list(FurtherKinds.LIMIT_RANGE, namespace).stream()
                .map(Resource::tree)
                .toList();
    }

    /** A pod with what the ranges give to its containers, and a note of what that was. */
    static JsonObject defaulted(JsonObject pod, List<JsonObject> ranges) {
        JsonObject result = pod;
        for (JsonObject range : ranges) {
            result = defaulted(result, range);
        }
        return result;
    }

    private static JsonObject defaulted(JsonObject pod, JsonObject range) {
        JsonObject requests = JsonObject.EMPTY;
        JsonObject limits = JsonObject.EMPTY;
        for (Json item : range.object("spec").array("limits")) {
            if (item.asObject().string("type", "").equals("Container")) {
                requests = over(requests, item.asObject().object("defaultRequest"));
                limits = over(limits, item.asObject().object("default"));
            }
        }
        List<String> notes = new ArrayList<>();
        JsonObject spec = pod.object("spec");
        for (String list : LISTS) {
            String called = list.equals("containers") ? "container" : "init container";
            JsonArray containers = spec.array(list);
            for (int i = 0; i < containers.size(); i++) {
                JsonObject container = containers.object(i);
                String name = called + " " + container.string("name", "");
                container = filled(container, "requests", requests, " request for " + name, notes);
                container = filled(container, "limits", limits, " limit for " + name, notes);
                containers = containers.with(i, container);
            }
            spec = containers.isEmpty() ? spec : spec.with(list, containers);
        }
        if (notes.isEmpty()) {
            return pod;
        }
        String note = "LimitRanger plugin set: " + String.join("; ", notes);
        return pod.with("spec", spec)
                .change(
                        "metadata",
                        metadata -> metadata.change("annotations", annotations -> annotations.with(NOTE, note)));
    }

    private static JsonObject over(JsonObject amounts, JsonObject more) {
        JsonObject result = amounts;
        for (int i = 0; i < more.size(); i++) {
            result = result.with(more.nameAt(i), more.valueAt(i));
        }
        return result;
    }

    private static JsonObject filled(
            JsonObject container, String field, JsonObject defaults, String said, List<String> notes) {
        JsonObject amounts = container.object("resources").object(field);
        List<String> set = new ArrayList<>();
        for (int i = 0; i < defaults.size(); i++) {
            String name = defaults.nameAt(i);
            if (!amounts.has(name)) {
                amounts = amounts.with(name, defaults.valueAt(i));
                set.add(name);
            }
        }
        if (set.isEmpty()) {
            return container;
        }
        set.sort(String::compareTo);
        notes.add(String.join(", ", set) + said);
        JsonObject filled = amounts;
        return container.change("resources", resources -> resources.with(field, filled));
    }

    /** The note that was left on a pod, or empty. */
    static String note(JsonObject pod) {
        return pod.object("metadata").object("annotations").string(NOTE, "");
    }

    static JsonObject noted(JsonObject metadata, String note) {
        return note.isEmpty() ? metadata : metadata.change("annotations", annotations -> annotations.with(NOTE, note));
    }

    /** Why a pod or claim goes beyond what is allowed, or null. */
    static @Nullable Problem problem(Key key, JsonObject object, List<JsonObject> ranges) {
        for (JsonObject range : ranges) {
            Set<String> faults = new LinkedHashSet<>();
            for (Json item : range.object("spec").array("limits")) {
                check(key.kind(), object.object("spec"), item.asObject(), faults);
            }
            if (!faults.isEmpty()) {
                String all = String.join(", ", faults);
                return Problems.forbidden(key, faults.size() == 1 ? all : "[" + all + "]");
            }
        }
        return null;
    }

    private static void check(Kind kind, JsonObject spec, JsonObject limit, Set<String> faults) {
        String type = limit.string("type", "");
        if (kind.equals(FurtherKinds.PERSISTENT_VOLUME_CLAIM) && type.equals("PersistentVolumeClaim")) {
            new Bounds(limit, type, spec.object("resources").object("requests"), JsonObject.EMPTY).claim(faults);
        } else if (kind.equals(Kind.POD) && type.equals("Container")) {
            for (String list : LISTS) {
                for (Json item : spec.array(list)) {
                    JsonObject resources = item.asObject().object("resources");
                    new Bounds(limit, type, resources.object("requests"), resources.object("limits")).check(faults);
                }
            }
        } else if (kind.equals(Kind.POD) && type.equals("Pod")) {
            new Bounds(
                            limit,
                            type,
                            PodAmounts.of(spec, "requests").tree(),
                            PodAmounts.of(spec, "limits").tree())
                    .check(faults);
        }
    }

    /**
     * One limit beside what is asked for.
     *
     * @param type of what is limited
     */
    private record Bounds(JsonObject limit, String type, JsonObject requests, JsonObject limits) {

        void check(Set<String> faults) {
            each("min", faults, this::below);
            each("max", faults, this::above);
            each("maxLimitRequestRatio", faults, this::ratio);
        }

        void claim(Set<String> faults) {
            each("min", faults, this::below);
            each("max", faults, this::requestAbove);
        }

        private interface Rule {
            @Nullable
            String fault(String name, Json bound);
        }

        private void each(String field, Set<String> faults, Rule rule) {
            JsonObject bounds = limit.object(field);
            for (int i = 0; i < bounds.size(); i++) {
                String fault = rule.fault(bounds.nameAt(i), bounds.valueAt(i));
                if (fault != null) {
                    faults.add(fault);
                }
            }
        }

        private @Nullable String below(String name, Json least) {
            String said = "minimum " + name + " usage per " + type + " is " + text(least);
            Json request = requests.get(name);
            Json most = limits.get(name);
            if (request == null) {
                return said + ".  No request is specified";
            }
            if (amount(request).compareTo(amount(least)) < 0) {
                return said + ", but request is " + text(request);
            }
            return most != null && amount(most).compareTo(amount(least)) < 0
                    ? said + ", but limit is " + text(most)
                    : null;
        }

        private @Nullable String above(String name, Json bound) {
            String said = "maximum " + name + " usage per " + type + " is " + text(bound);
            Json most = limits.get(name);
            if (most == null) {
                return said + ".  No limit is specified";
            }
            return amount(most).compareTo(amount(bound)) > 0
                    ? said + ", but limit is " + text(most)
                    : requestAbove(name, bound, said);
        }

        private @Nullable String requestAbove(String name, Json bound) {
            String said = "maximum " + name + " usage per " + type + " is " + text(bound);
            return requests.has(name) ? requestAbove(name, bound, said) : said + ".  No request is specified";
        }

        private @Nullable String requestAbove(String name, Json bound, String said) {
            Json request = requests.get(name);
            return request != null && amount(request).compareTo(amount(bound)) > 0
                    ? said + ", but request is " + text(request)
                    : null;
        }

        private @Nullable String ratio(String name, Json bound) {
            String said = name + " max limit to request ratio per " + type + " is " + text(bound);
            BigDecimal request = amount(requests.get(name));
            BigDecimal most = amount(limits.get(name));
            if (request.signum() == 0) {
                return said + ", but no request is specified or request is 0";
            }
            if (most.signum() == 0) {
                return said + ", but no limit is specified or limit is 0";
            }
            return most.compareTo(amount(bound).multiply(request)) > 0
                    ? said + ", but provided ratio is "
                            + most.divide(request, 6, RoundingMode.HALF_EVEN).toPlainString()
                    : null;
        }

        private static BigDecimal amount(@Nullable Json value) {
            return Amounts.amount(value);
        }

        private static String text(Json value) {
            return Amounts.text(value);
        }
    }
}
