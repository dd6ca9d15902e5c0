package podium.controller.deployment;

import java.util.stream.Stream;
import podium.base.Why;

/** Takes the reasons of a sync apart. */
final class Whys {

    private Whys() {}

    static Stream<Why> parts(Why why) {
        boolean isWhole = why.args().size() == 1 && why.args().get(0) instanceof Why.Arg.Parts;
        return isWhole ? ((Why.Arg.Parts) why.args().get(0)).whys().stream() : Stream.of(why);
    }
}
