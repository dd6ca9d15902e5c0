package podium.invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import podium.base.Messages;
import podium.base.Why;
import podium.sim.SimState;
import podium.sim.Simulation.Moved;
import podium.store.MessageFiles;

/** Every step's reason can be said in every language, with all that it is made of. */
final class Explained implements Invariant {

    /** Saying a reason is slow beside making a step, and the same few forms of each come again and again. */
    private static final int LOOKS_MAX = 40;

    private static final String GAP = "⟨";

    private final List<Messages> languages = new ArrayList<>();
    private final Map<String, Integer> looks = new TreeMap<>();

    Explained() {
        for (Locale language : MessageFiles.LANGUAGES) {
            languages.add(MessageFiles.read(language));
        }
    }

    @Override
    public void after(SimState before, Moved moved) {
        Why why = moved.step().why();
        if (looks.merge(why.key(), 1, Integer::sum) <= LOOKS_MAX) {
            for (Messages language : languages) {
                String said = language.say(why);
                if (said.contains(GAP)) {
                    throw new Violation("no words in " + language.locale() + " for " + said);
                }
            }
        }
    }
}
