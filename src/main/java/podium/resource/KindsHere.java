package podium.resource;

import java.util.List;
import java.util.stream.Stream;

/** All kinds whose objects this cluster can hold. */
public final class KindsHere {

    /** Those that the engine acts on first. */
    public static final List<Kind> ALL =
            Stream.of(Kind.BUILT_IN, FurtherKinds.ALL).flatMap(List::stream).toList();

    /** Other kinds as which some of them can be asked for. */
    public static final List<Kind> SHOWN_OTHERWISE = List.of(Kind.REPORTED_EVENT, FurtherKinds.OLD_AUTOSCALER);

    private KindsHere() {}
}
