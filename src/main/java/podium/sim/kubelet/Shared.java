package podium.sim.kubelet;

import podium.base.Json;
import podium.base.OrderedMap;

/**
 * Values that many pods have in common, so that each takes memory once: images for good, other parts of statuses as long
 * as no other value takes their place. Sharing changes nothing that anybody can see.
 */
final class Shared {

    /** Enough for the parts of some dozen kinds of pods that start at once; all of it is copied when one changes. */
    private static final int PLACES = 64;

    static final Shared NOTHING = new Shared(OrderedMap.empty(), new Json[PLACES]);

    private final OrderedMap<String, Image> images;
    private final Json[] recent;

    private Shared(OrderedMap<String, Image> images, Json[] recent) {
        this.images = images;
        this.recent = recent;
    }

    /** The image of a name, known or not. */
    Image image(String name) {
        Image known = images.get(name);
        return known != null ? known : Image.of(name);
    }

    Shared with(String name, Image image) {
        return images.get(name) == image ? this : new Shared(images.with(name, image), recent);
    }

    /** Knows the images of a pod by the names that its spec gives them, where it knows them by none yet. */
    Shared asWritten(PodPlan plan) {
        Shared all = this;
        for (ContainerPlan container : plan.containers()) {
            String name = container.image();
            all = all.images.containsKey(name) ? all : all.with(name, Image.asWritten(name));
        }
        return all;
    }

    /** A value equal to this one: the one that others have, where it is known. */
    @SuppressWarnings("unchecked")
    <J extends Json> J equal(J value) {
        Json known = recent[place(value)];
        return value.equals(known) ? (J) known : value;
    }

    /** Knows this value from now on. */
    Shared with(Json value) {
        int place = place(value);
        if (recent[place] == value) {
            return this;
        }
        Json[] changed = recent.clone();
        changed[place] = value;
        return new Shared(images, changed);
    }

    private static int place(Json value) {
        int hash = value.hashCode();
        return (hash ^ hash >>> 16) & PLACES - 1;
    }
}
