package podium.invariants;

import java.util.Map;
import java.util.TreeMap;
import podium.sim.SimState;
import podium.sim.Simulation.Moved;
import podium.sim.Step;

/** Counts how often each command was given, each rule decided, and each invariant had something to look at. */
final class Tally implements Invariant {

    private final Map<String, Long> commands = new TreeMap<>();
    private final Map<String, Long> rules = new TreeMap<>();
    private final Map<String, Long> looks = new TreeMap<>();
    private long steps;
    private long histories;

    void command(String name, boolean isAccepted) {
        add(commands, isAccepted ? name : name + " (refused)");
    }

    void look(String name) {
        add(looks, name);
    }

    void history() {
        histories++;
    }

    @Override
    public void after(SimState before, Moved moved) {
        steps++;
        Step step = moved.step();
        add(
                rules,
                step.actor().equals(Step.USER) || step.actor().equals(Step.FAULT)
                        ? "user"
                        : step.why().key());
    }

    private static void add(Map<String, Long> counts, String name) {
        counts.merge(name, 1L, Long::sum);
    }

    Map<String, Long> commands() {
        return commands;
    }

    Map<String, Long> rules() {
        return rules;
    }

    Map<String, Long> looks() {
        return looks;
    }

    long steps() {
        return steps;
    }

    String table() {
        StringBuilder out = new StringBuilder();
        out.append(histories).append(" histories, ").append(steps).append(" steps\n");
        section(out, "commands", commands);
        section(out, "rules", rules);
        section(out, "invariants", looks);
        return out.toString();
    }

    private static void section(StringBuilder out, String title, Map<String, Long> counts) {
        out.append(title).append('\n');
        counts.forEach((name, count) -> out.append(String.format("%,14d  %s%n", count, name)));
    }
}
