package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.base.OrderedMap;
import podium.base.Why;

/**
 * What a pod's annotations say about its containers: {@code sim.podium/pull: 8s} about all of them,
 * {@code sim.podium/app.pull: 8s} about the container {@code app}, which wins. What is wrong says nothing.
 *
 * @param byContainer of the containers about which something is said
 * @param problems in the order of the annotations
 */
public record Behaviours(Behaviour forAll, OrderedMap<String, Behaviour> byContainer, List<BehaviourProblem> problems) {

    public static final String PREFIX = "sim.podium/";

    public Behaviours {
        problems = List.copyOf(problems);
    }

    /** How this container behaves. */
    public Behaviour of(String container) {
        return byContainer.getOr(container, forAll);
    }

    /**
     * @param annotations of the pod
     * @param containers names of all its containers
     * @param usual how a container behaves of which nothing is said
     */
    public static Behaviours parse(JsonObject annotations, List<String> containers, Behaviour usual) {
        Behaviours said = new Behaviours(usual, OrderedMap.empty(), List.of());
        if (annotations.isEmpty()) {
            return said;
        }
        List<BehaviourProblem> problems = new ArrayList<>();
        Behaviour forAll = read(annotations, "", usual, problems);
        OrderedMap<String, Behaviour> each = OrderedMap.empty();
        for (String container : containers) {
            Behaviour behaviour = read(annotations, container + ".", forAll, problems);
            each = behaviour == forAll ? each : each.with(container, behaviour);
        }
        findStrangers(annotations, containers, problems);
        return new Behaviours(forAll, each, problems);
    }

    private static Behaviour read(
            JsonObject annotations, String container, Behaviour before, List<BehaviourProblem> problems) {
        Behaviour behaviour = before;
        for (BehaviourField field : BehaviourField.values()) {
            String key = PREFIX + container + field.key();
            Json value = annotations.get(key);
            if (value != null) {
                Behaviour said = value instanceof JsonString text ? field.set(behaviour, text.value()) : null;
                behaviour = said == null ? behaviour : said;
                if (said == null) {
                    problems.add(malformed(key, field, value));
                }
            }
        }
        String exit = PREFIX + container + BehaviourField.EXIT.key();
        if (annotations.has(exit) && annotations.has(PREFIX + container + BehaviourField.CRASH_AFTER.key())) {
            problems.add(new BehaviourProblem(exit, Why.of("behaviour.twoEnds")));
        }
        return behaviour;
    }

    private static BehaviourProblem malformed(String key, BehaviourField field, Json value) {
        String form = field.form().name().toLowerCase(Locale.ROOT);
        String text = value instanceof JsonString string ? string.value() : value.toString();
        return new BehaviourProblem(key, Why.of("behaviour.malformed." + form, text));
    }

    private static void findStrangers(
            JsonObject annotations, List<String> containers, List<BehaviourProblem> problems) {
        for (Map.Entry<String, Json> annotation : annotations) {
            String key = annotation.getKey();
            Why what = key.startsWith(PREFIX) ? strange(key.substring(PREFIX.length()), containers) : null;
            if (what != null) {
                problems.add(new BehaviourProblem(key, what));
            }
        }
    }

    private static @Nullable Why strange(String name, List<String> containers) {
        int dot = name.lastIndexOf('.');
        if (BehaviourField.of(name.substring(dot + 1)) == null) {
            return Why.of("behaviour.unknown", name.substring(dot + 1), known());
        }
        boolean isKnown = dot < 0 || containers.contains(name.substring(0, dot));
        return isKnown ? null : Why.of("behaviour.noContainer", name.substring(0, dot), String.join(", ", containers));
    }

    private static String known() {
        return Stream.of(BehaviourField.values()).map(BehaviourField::key).collect(Collectors.joining(", "));
    }
}
