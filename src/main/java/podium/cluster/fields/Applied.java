package podium.cluster.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import podium.base.JsonObject;

/** What came of applying a tree to an object. */
public sealed interface Applied {

    /** The object with what was applied and with its owners. Neither defaulted nor looked at by anybody. */
    record Tree(JsonObject tree) implements Applied {}

    /** Others own what was to be changed. */
    record Conflicting(List<Conflict> conflicts) implements Applied {

        public Conflicting {
            conflicts = List.copyOf(conflicts);
        }

        /** The conflicts about other fields than those. */
        List<Conflict> without(FieldSet fields) {
            return conflicts.stream()
                    .filter(conflict -> !fields.has(conflict.path()))
                    .toList();
        }

        /** As the API server says it. */
        public String message() {
            if (conflicts.size() == 1) {
                Conflict only = conflicts.get(0);
                return "Apply failed with 1 conflict: " + only.message() + ": " + only.field();
            }
            Map<FieldOwner, List<Conflict>> byOwner = new TreeMap<>();
            conflicts.forEach(conflict -> byOwner.computeIfAbsent(conflict.owner(), unused -> new ArrayList<>())
                    .add(conflict));
            List<String> lines = new ArrayList<>();
            byOwner.forEach((owner, theirs) -> {
                lines.add("conflicts with " + owner.shown() + ":");
                theirs.forEach(conflict -> lines.add("- " + conflict.field()));
            });
            return "Apply failed with " + conflicts.size() + " conflicts: " + String.join("\n", lines);
        }
    }

    /** The tree cannot be applied to such an object. */
    record Unfit(String fault) implements Applied {}

    /** One field that somebody else owns. */
    record Conflict(FieldOwner owner, List<PathElement> path) {

        public Conflict {
            path = List.copyOf(path);
        }

        /** As the cause's message. */
        public String message() {
            return "conflict with " + owner.shown();
        }

        /** As the cause's field: {@code .spec.replicas}. */
        public String field() {
            return FieldSet.shown(path);
        }
    }
}
