package podium.cluster.api;

import java.util.List;
import podium.base.JsonReader.Repeat;
import podium.schema.GoText;

/** Keys that stand twice, in the words of the server's reader of YAML. */
final class YamlRepeats {

    private YamlRepeats() {}

    /** One text about all of those that stood in YAML; nothing when none did. */
    static List<String> ofYaml(List<Repeat> repeats) {
        List<Repeat> inYaml = repeats.stream().filter(Repeat::isInYaml).toList();
        return inYaml.isEmpty() ? List.of() : List.of(told(inYaml));
    }

    /** One text about all of them, be it that the YAML was JSON. */
    static String told(List<Repeat> repeats) {
        StringBuilder text = new StringBuilder("yaml: unmarshal errors:");
        repeats.forEach(repeat -> text.append("\n  line ")
                .append(repeat.line())
                .append(": key ")
                .append(GoText.quote(repeat.name()))
                .append(" already set in map"));
        return text.toString();
    }
}
