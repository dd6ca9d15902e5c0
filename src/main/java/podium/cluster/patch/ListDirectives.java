package podium.cluster.patch;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.schema.GoText;

/** A list and its patch once the elements with {@code $patch} in them have been obeyed. */
record ListDirectives(List<Json> original, List<Json> patch) {

    static ListDirectives of(ListMember member, Iterable<Json> original, Iterable<Json> patch) throws PatchException {
        List<Json> staying = new ArrayList<>();
        original.forEach(staying::add);
        List<Json> changes = new ArrayList<>();
        boolean isReplacing = false;
        for (Json element : patch) {
            Json directive = element.asObject().get(Directives.PATCH);
            if (directive == null) {
                changes.add(element);
                continue;
            }
            switch (GoText.text(directive)) {
                case Directives.DELETE -> {
                    member.requireKeys(List.of(element));
                    staying.removeIf(item -> member.isSame(element, item));
                }
                case Directives.REPLACE -> isReplacing = true;
                case Directives.MERGE ->
                    throw PatchException.internal("merging lists cannot yet be specified in the patch");
                default -> throw PatchException.unknownDirective(directive, element);
            }
        }
        return isReplacing ? new ListDirectives(changes, List.of()) : new ListDirectives(staying, changes);
    }
}
