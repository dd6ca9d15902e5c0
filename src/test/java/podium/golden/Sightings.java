package podium.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sightings in order, without what lasts only a moment: states of one thing that follow one another at once are one. */
final class Sightings {

    /** A real control plane writes one by one what here is one step. */
    private static final double MOMENT_S = 0.4;

    private final List<Sighting> all = new ArrayList<>();

    void add(Sighting sighting) {
        int last = lastOf(sighting.what());
        boolean isEvent = sighting.what().equals("event");
        if (!isEvent && last >= 0 && sighting.atS() - all.get(last).atS() <= MOMENT_S) {
            all.remove(last);
        }
        all.add(sighting);
    }

    private int lastOf(String what) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).what().equals(what)) {
                return i;
            }
        }
        return -1;
    }

    /** By what they are about, each in order; events by their words. */
    Map<String, List<Sighting>> bySubject() {
        Map<String, List<Sighting>> subjects = new LinkedHashMap<>();
        for (Sighting sighting : all) {
            String subject = sighting.what().equals("event") ? "event " + sighting.now() : sighting.what();
            subjects.computeIfAbsent(subject, key -> new ArrayList<>()).add(sighting);
        }
        return subjects;
    }
}
