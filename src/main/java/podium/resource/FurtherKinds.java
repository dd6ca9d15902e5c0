package podium.resource;

import java.util.List;

/** The kinds that can be stored and looked at here, though no controller acts on them yet. */
public final class FurtherKinds {

    public static final List<Kind> ALL = List.of();

    private FurtherKinds() {}
}
