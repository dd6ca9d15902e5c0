package podium.http.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import podium.cluster.Problems;
import podium.cluster.validation.Names;
import podium.http.Refusal;
import podium.http.select.LabelRequirement.Operator;
import podium.http.select.SelectorToken.Type;
import podium.schema.GoText;

/** Reads a label selector as {@code k8s.io/apimachinery/pkg/labels} does, and refuses it in the same words. */
final class LabelSelectorReader {

    private final List<SelectorToken> tokens;
    private int next;

    private LabelSelectorReader(List<SelectorToken> tokens) {
        this.tokens = tokens;
    }

    static List<LabelRequirement> read(String text) throws Refusal {
        return new LabelSelectorReader(SelectorToken.of(text)).requirements();
    }

    private List<LabelRequirement> requirements() throws Refusal {
        List<LabelRequirement> requirements = new ArrayList<>();
        while (true) {
            Type type = peek();
            if (type == Type.END) {
                return requirements;
            }
            if (type != Type.IDENTIFIER && type != Type.NOT) {
                throw found(take(), ", expected: !, identifier, or 'end of string'");
            }
            requirements.add(requirement());
            SelectorToken behind = take();
            if (behind.type() == Type.END) {
                return requirements;
            }
            if (behind.type() != Type.COMMA) {
                throw found(behind, ", expected: ',' or 'end of string'");
            }
            if (peek() != Type.IDENTIFIER && peek() != Type.NOT) {
                throw found(take(), ", expected: identifier after ','");
            }
        }
    }

    private LabelRequirement requirement() throws Refusal {
        boolean isNegated = peek() == Type.NOT;
        if (isNegated) {
            take();
        }
        SelectorToken key = takeWord();
        if (key.type() != Type.IDENTIFIER) {
            throw unable(found(key, ", expected: identifier"));
        }
        refuseFaults("<nil>", key.text(), Names.qualified(key.text()));
        if (isNegated) {
            return new LabelRequirement(key.text(), Operator.DOES_NOT_EXIST, List.of());
        }
        if (peek() == Type.END || peek() == Type.COMMA) {
            return new LabelRequirement(key.text(), Operator.EXISTS, List.of());
        }
        return compared(key.text());
    }

    private LabelRequirement compared(String key) throws Refusal {
        SelectorToken operator = take();
        LabelRequirement requirement = switch (operator.type()) {
            case IN -> new LabelRequirement(key, Operator.IN, values());
            case NOT_IN -> new LabelRequirement(key, Operator.NOT_IN, values());
            case EQUALS -> new LabelRequirement(key, Operator.IN, value());
            case NOT_EQUALS -> new LabelRequirement(key, Operator.NOT_IN, value());
            case GREATER_THAN -> new LabelRequirement(key, Operator.GREATER_THAN, value());
            case LESS_THAN -> new LabelRequirement(key, Operator.LESS_THAN, value());
            default -> throw unable(found(operator, ", expected: in, notin, =, ==, !=, gt, lt"));
        };
        return checked(requirement);
    }

    private static LabelRequirement checked(LabelRequirement requirement) throws Refusal {
        boolean isOrder =
                requirement.operator() == Operator.GREATER_THAN || requirement.operator() == Operator.LESS_THAN;
        for (int i = 0; i < requirement.values().size(); i++) {
            String value = requirement.values().get(i);
            String path = "values[" + i + "]";
            if (isOrder && !LabelRequirement.isWhole(value)) {
                refuseFaults(path, value, List.of("for 'Gt', 'Lt' operators, the value must be an integer"));
            }
            refuseFaults(path + "[" + requirement.key() + "]", value, Names.labelValue(value));
        }
        return requirement;
    }

    private static void refuseFaults(String path, String value, List<String> faults) throws Refusal {
        if (!faults.isEmpty()) {
            throw unable(new Refusal(Problems.badRequest(
                    path + ": Invalid value: " + GoText.quote(value) + ": " + String.join("; ", faults))));
        }
    }

    /** One value behind an operator; none is the empty one. */
    private List<String> value() throws Refusal {
        if (peek() == Type.END || peek() == Type.COMMA) {
            return List.of("");
        }
        SelectorToken value = takeWord();
        if (value.type() != Type.IDENTIFIER) {
            throw unable(found(value, ", expected: identifier"));
        }
        return List.of(value.text());
    }

    /** A list in brackets; what is left out between commas is the empty value. */
    private List<String> values() throws Refusal {
        SelectorToken open = take();
        if (open.type() != Type.OPEN) {
            throw unable(found(open, " expected: '('"));
        }
        Set<String> values = new TreeSet<>();
        boolean isValueDue = true;
        while (true) {
            SelectorToken token = takeWord();
            if (token.type() == Type.CLOSE) {
                if (isValueDue) {
                    values.add("");
                }
                return new ArrayList<>(values);
            }
            if (token.type() == Type.IDENTIFIER && isValueDue) {
                values.add(token.text());
                isValueDue = false;
            } else if (token.type() == Type.COMMA) {
                if (isValueDue) {
                    values.add("");
                }
                isValueDue = true;
            } else {
                throw unable(found(token, expectedInList(values, isValueDue)));
            }
        }
    }

    private static String expectedInList(Set<String> values, boolean isValueDue) {
        if (!isValueDue) {
            return ", expected: ',' or ')'";
        }
        return values.isEmpty() ? ", expected: ',', ')' or identifier" : ", expected: ',', or identifier";
    }

    private Type peek() {
        return tokens.get(next).type();
    }

    /** The next token; the end stays the next one for ever. */
    private SelectorToken take() {
        SelectorToken token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** The next token where {@code in} and {@code notin} are words like others. */
    private SelectorToken takeWord() {
        SelectorToken token = take();
        boolean isWord = token.type() == Type.IN || token.type() == Type.NOT_IN;
        return isWord ? new SelectorToken(Type.IDENTIFIER, token.text()) : token;
    }

    private static Refusal found(SelectorToken token, String expected) {
        return new Refusal(Problems.badRequest("found '" + token.text() + "'" + expected));
    }

    private static Refusal unable(Refusal cause) {
        return new Refusal(Problems.badRequest(
                "unable to parse requirement: " + cause.problem().message()));
    }
}
