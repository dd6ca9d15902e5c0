package podium.ui.inspector;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import podium.cluster.Change;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.sim.Step;
import podium.ui.model.TextsModel;

/**
 * The one thing that a step did, in a few words: {@code web r5 scaled 2 ▸ 3}. It can be said as a statement and asked as a
 * question.
 *
 * @param what happened: the end of the keys {@code headline.…} and {@code question.…}
 * @param args of both messages; the first is the object's name
 * @param weight of it among other things that the step did: more tells more
 */
record Headline(String what, List<Object> args, int weight) {

    Headline {
        args = List.copyOf(args);
    }

    static Headline of(String what, int weight, Object... args) {
        return new Headline(what, List.of(args), weight);
    }

    /** What a step did to an object, or on its behalf when that tells more; null for nothing at all. */
    static @Nullable Headline of(Step step, Key key) {
        Headline own = heaviest(step.changes().stream()
                .filter(change -> change.key().equals(key))
                .toList());
        boolean isOnItsBehalf = step.subject().equals(key) && (own == null || !own.isTelling());
        return own == null || isOnItsBehalf ? of(step) : own;
    }

    /** The most telling thing that a step did; null for nothing at all. */
    static @Nullable Headline of(Step step) {
        Headline heaviest = heaviest(step.changes());
        if (heaviest == null || !heaviest.what.equals("created")) {
            return heaviest;
        }
        List<Resource> created = created(step);
        Kind kind = created.get(0).key().kind();
        if (kind.equals(Kind.EVENT)) {
            return reported(created, heaviest.weight);
        }
        return created.size() == 1 ? heaviest : of("createdMany", heaviest.weight, kind.name(), created.size());
    }

    /** The objects of one kind that a step created; events only when there is nothing else. */
    private static List<Resource> created(Step step) {
        List<Resource> all = step.changes().stream()
                .filter(change -> change instanceof Change.Written written && written.isCreation())
                .map(change -> ((Change.Written) change).object())
                .toList();
        Kind kind = all.stream()
                .map(object -> object.key().kind())
                .filter(other -> !other.equals(Kind.EVENT))
                .findFirst()
                .orElse(Kind.EVENT);
        return all.stream().filter(object -> object.key().kind().equals(kind)).toList();
    }

    private static Headline reported(List<Resource> events, int weight) {
        String about = events.get(0).tree().object("involvedObject").string("name", "");
        String reasons = events.stream()
                .map(event -> event.tree().string("reason", ""))
                .distinct()
                .collect(Collectors.joining(", "));
        return of("reported", weight, about, reasons);
    }

    private static @Nullable Headline heaviest(List<Change> changes) {
        Headline heaviest = null;
        for (Change change : changes) {
            Headline headline = ChangeReading.headline(change);
            if (heaviest == null || headline.weight > heaviest.weight) {
                heaviest = headline;
            }
        }
        return heaviest;
    }

    /** Whether it is more than counting or noting. */
    boolean isTelling() {
        return weight > ChangeReading.COUNT;
    }

    String title(TextsModel texts) {
        return texts.say("headline." + what, args.toArray());
    }

    String question(TextsModel texts) {
        return texts.say("question." + what, args.toArray());
    }
}
