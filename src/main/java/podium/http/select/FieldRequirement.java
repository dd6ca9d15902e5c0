package podium.http.select;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.cluster.Problems;
import podium.http.Refusal;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * One requirement of a field selector: {@code status.phase!=Running}.
 *
 * @param label of the field
 * @param isEqual whether the value is to be this one, or any other
 */
record FieldRequirement(String label, boolean isEqual, String value) {

    /** Reads a selector as {@code k8s.io/apimachinery/pkg/fields} does. */
    static List<FieldRequirement> read(String text, Kind kind) throws Refusal {
        List<String> terms = terms(text);
        Collections.sort(terms);
        List<FieldRequirement> requirements = new ArrayList<>();
        for (String term : terms) {
            if (!term.isEmpty()) {
                requirements.add(requirement(text, term, kind));
            }
        }
        return requirements;
    }

    boolean holds(Resource resource) {
        FieldLabel field = FieldLabels.find(resource.key().kind(), label);
        String found = field == null ? "" : field.value().apply(resource);
        return found.equals(value) == isEqual;
    }

    /** Commas behind a backslash do not part terms. */
    private static List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        int start = 0;
        boolean isEscaped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' && !isEscaped) {
                terms.add(text.substring(start, i));
                start = i + 1;
            }
            isEscaped = c == '\\' && !isEscaped;
        }
        terms.add(text.substring(start));
        return terms;
    }

    private static FieldRequirement requirement(String text, String term, Kind kind) throws Refusal {
        for (int i = 0; i < term.length(); i++) {
            for (String operator : new String[] {"!=", "==", "="}) {
                if (term.startsWith(operator, i)) {
                    String label = term.substring(0, i);
                    refuseUnknown(kind, label);
                    String value = unescaped(term.substring(i + operator.length()));
                    return new FieldRequirement(label, !operator.equals("!="), value);
                }
            }
        }
        throw new Refusal(Problems.badRequest("invalid selector: '" + text + "'; can't understand '" + term + "'"));
    }

    private static void refuseUnknown(Kind kind, String label) throws Refusal {
        if (FieldLabels.find(kind, label) == null) {
            throw new Refusal(Problems.badRequest(FieldLabels.refusal(kind, label)));
        }
    }

    private static String unescaped(String text) throws Refusal {
        StringBuilder plain = new StringBuilder();
        boolean isEscaped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpecial = c == '\\' || c == ',' || c == '=';
            if (isEscaped && !isSpecial) {
                throw invalid("invalid escape sequence: \\" + c);
            }
            if (!isEscaped && isSpecial && c != '\\') {
                throw invalid("unescaped character in value: " + (int) c);
            }
            isEscaped = c == '\\' && !isEscaped;
            if (!isEscaped) {
                plain.append(c);
            }
        }
        if (isEscaped) {
            throw invalid("invalid escape sequence: \\");
        }
        return plain.toString();
    }

    private static Refusal invalid(String what) {
        return new Refusal(Problems.badRequest("invalid field selector: " + what));
    }

    /** The value that a label must have, if the requirements say so. */
    static @Nullable String required(List<FieldRequirement> requirements, String label) {
        for (FieldRequirement requirement : requirements) {
            if (requirement.isEqual && requirement.label.equals(label)) {
                return requirement.value;
            }
        }
        return null;
    }
}
