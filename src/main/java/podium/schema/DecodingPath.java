package podium.schema;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.schema.Decoder.Misfit;

/** Where decoding stands: as strict errors name it, with indexes, and as Go's decoding errors do, without. */
final class DecodingPath {

    private record FieldStep(Definition holder, Field field) {}

    /** A field, an index of a list or a key of a map. */
    private final List<Object> steps = new ArrayList<>();

    void enter(Definition holder, Field field) {
        steps.add(new FieldStep(holder, field));
    }

    void enterItem(int index) {
        steps.add(index);
    }

    void enterKey(String key) {
        steps.add(key);
    }

    void leave() {
        steps.remove(steps.size() - 1);
    }

    /** {@code spec.containers[0]}. */
    String inBody() {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer index) {
                text.append('[').append(index).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".")
                        .append(
                                step instanceof FieldStep entered
                                        ? entered.field().name()
                                        : step);
            }
        }
        return text.toString();
    }

    /** The path of a field of the object at which decoding stands. */
    String inBody(String name) {
        return steps.isEmpty() ? name : inBody() + "." + name;
    }

    /** That a value does not fit a type. */
    Misfit misfit(Json value, String goType) {
        return misfit(Decoder.described(value), goType);
    }

    /** @param described the value as Go describes it: {@code string}, {@code number 1.5} */
    Misfit misfit(String described, String goType) {
        return new Misfit("json: cannot unmarshal " + described + " into Go struct field " + inGo() + " of type "
                + goType.replaceFirst("^\\*", ""));
    }

    /** {@code DeploymentSpec.spec.replicas}: the struct that holds the field, then the fields from the top. */
    private String inGo() {
        String holder = "";
        StringBuilder fields = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof FieldStep entered) {
                holder = entered.holder().goName();
                String embedded = entered.field().embedded();
                fields.append(embedded.isEmpty() ? "" : "." + embedded)
                        .append('.')
                        .append(entered.field().name());
            }
        }
        return holder + fields;
    }
}
