package podium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import podium.base.Why;
import podium.cluster.Change;
import podium.fixture.PlayedCluster;
import podium.resource.Kind;
import podium.session.Session;
import podium.sim.Step;
import podium.store.MessageFiles;

/** What every reason must hold for somebody who learns from it. */
@Tag("slow")
class ReasonsTest {

    private static final Pattern FACT = Pattern.compile("\\{(\\d+)");
    private static final Set<String> CHOOSERS = Set.of("deployment-controller", "replicaset-controller", "scheduler");

    private final Map<String, String> english = patterns(Locale.ENGLISH);
    private final Map<String, String> japanese = patterns(Locale.JAPANESE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first-pod.yaml",
                "rolling-update.yaml",
                "broken-image.yaml",
                "shop.yaml",
                "shop-with-service.yaml"
            })
    void everyStepSaysTheSameInBothLanguagesAndAChoosingOneAllThatDecided(String example) {
        Set<String> silent = new TreeSet<>();
        for (Step step : steps(example)) {
            for (Why why : parts(step.why())) {
                TreeSet<Integer> said = facts(english, why);
                boolean saysAll = said.size() == why.args().size() || !scalesOrChooses(step);
                if (said.isEmpty() && !why.args().isEmpty()
                        || !saysAll
                        || !facts(japanese, why).equals(said)) {
                    silent.add(why + " says " + said + " and " + facts(japanese, why));
                }
            }
        }

        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first-pod.yaml",
                "rolling-update.yaml",
                "broken-image.yaml",
                "shop.yaml",
                "shop-with-service.yaml"
            })
    void everyScalingAndChoosingStepCarriesWhatDecided(String example) {
        for (Step step : steps(example)) {
            if (scalesOrChooses(step)) {
                List<Why.Arg> facts = parts(step.why()).stream()
                        .flatMap(why -> why.args().stream())
                        .filter(arg -> arg instanceof Why.Arg.Count || arg instanceof Why.Arg.Name)
                        .toList();
                assertThat(facts).as("step %s: %s", step.index(), step.why()).hasSizeGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void noReasonIsACatchAll() {
        Map<String, Set<String>> actors = new TreeMap<>();
        for (String example :
                List.of("rolling-update.yaml", "broken-image.yaml", "shop.yaml", "shop-with-service.yaml")) {
            for (Step step : steps(example)) {
                actors.computeIfAbsent(step.why().key(), key -> new TreeSet<>()).add(step.actor());
            }
        }

        assertThat(actors).allSatisfy((key, who) -> assertThat(who).as(key).hasSize(1));
        assertThat(actors.keySet()).allSatisfy(key -> {
            String words = english.get(key).replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "");
            boolean joins = english.get(key).matches("\\{0}");
            assertThat(joins || words.split("\\s+").length >= 2)
                    .as("%s: %s", key, words)
                    .isTrue();
        });
    }

    private static boolean scalesOrChooses(Step step) {
        return CHOOSERS.contains(step.actor())
                && step.changes().stream()
                        .anyMatch(change -> change instanceof Change.Written written
                                && (written.isCreation() || written.isRemoval() || isScaled(written))
                                && !written.key().kind().equals(Kind.EVENT));
    }

    private static boolean isScaled(Change.Written written) {
        return written.before() != null
                && written.after() != null
                && !written.before().spec().equals(written.after().spec());
    }

    private static List<Why> parts(Why why) {
        List<Why> parts = new ArrayList<>(List.of(why));
        for (Why.Arg arg : why.args()) {
            if (arg instanceof Why.Arg.Part part) {
                parts.addAll(parts(part.why()));
            } else if (arg instanceof Why.Arg.Parts several) {
                several.whys().forEach(one -> parts.addAll(parts(one)));
            }
        }
        return parts;
    }

    private static TreeSet<Integer> facts(Map<String, String> patterns, Why why) {
        TreeSet<Integer> facts = new TreeSet<>();
        Matcher fact = FACT.matcher(patterns.getOrDefault(why.key(), ""));
        while (fact.find()) {
            facts.add(Integer.parseInt(fact.group(1)));
        }
        return facts;
    }

    private static List<Step> steps(String example) {
        try (Session session = PlayedCluster.example(example)) {
            return session.timeline().steps(0, session.timeline().size());
        }
    }

    private static Map<String, String> patterns(Locale language) {
        Map<String, String> patterns = new TreeMap<>();
        MessageFiles.areas().forEach(area -> patterns.putAll(MessageFiles.read(area, language)));
        return patterns;
    }
}
