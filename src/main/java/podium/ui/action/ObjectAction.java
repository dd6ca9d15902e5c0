package podium.ui.action;

import java.util.List;
import podium.resource.Key;
import podium.sim.Command;

/** One thing that can be done to an object. */
public sealed interface ObjectAction {

    /** The key of its words; the object's name is argument 0, others follow. */
    String text();

    List<Object> facts();

    /** The name of its icon; empty for none. */
    String icon();

    /** Takes each kind of action apart. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Something that needs no more to be known.
     *
     * @param isDestructive whether something ends by it
     */
    record Act(String text, List<Object> facts, String icon, boolean isDestructive, Command command)
            implements ObjectAction {
        public Act {
            facts = List.copyOf(facts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.act(this);
        }
    }

    /** Something that can be done in several ways. */
    record Choice(String text, List<Object> facts, String icon, List<Act> ways) implements ObjectAction {
        public Choice {
            facts = List.copyOf(facts);
            ways = List.copyOf(ways);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /** Another number of pods; it has to be said which. */
    record Scale(String text, List<Object> facts, String icon, Key key, long replicas) implements ObjectAction {
        public Scale {
            facts = List.copyOf(facts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scale(this);
        }
    }

    /** Another image of a container; it has to be said which. */
    record SetImage(String text, List<Object> facts, String icon, Key key, List<Container> containers)
            implements ObjectAction {
        public SetImage {
            facts = List.copyOf(facts);
            containers = List.copyOf(containers);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setImage(this);
        }
    }

    /** A container by its name, with the image that it has. */
    record Container(String name, String image) {}

    /** One method a kind of action. */
    interface Visitor<R> {
        R act(Act action);

        R choice(Choice action);

        R scale(Scale action);

        R setImage(SetImage action);
    }
}
