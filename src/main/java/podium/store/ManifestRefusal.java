package podium.store;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import podium.base.Why;
import podium.cluster.Problem;
import podium.yaml.Span;

/** Where in a manifest stands what the API refused. */
public final class ManifestRefusal {

    /** How a strict decoder names a field; other refusals name theirs in their causes. */
    private static final Pattern NAMED_FIELD = Pattern.compile("(?:unknown|duplicate) field \"([^\"]+)\"");

    /** How the decoder names a field of the wrong type: Go's type, and the path without list indexes. */
    private static final Pattern MISTYPED_FIELD = Pattern.compile("into Go struct field [^.\\s]+\\.(\\S+) of type");

    private ManifestRefusal() {}

    /** A refusal with a place for each of its causes. */
    public static List<ManifestProblem> located(Manifest.Entry entry, Problem problem) {
        if (!problem.causes().isEmpty()) {
            return problem.causes().stream()
                    .map(cause ->
                            at(entry.whereIs(cause.field()), cause.field(), cause.field() + ": " + cause.message()))
                    .toList();
        }
        List<String> fields = named(problem.message());
        if (fields.isEmpty()) {
            fields = mistyped(entry, problem.message());
        }
        if (fields.isEmpty()) {
            return List.of(at(entry.whereIs("kind"), "", problem.message()));
        }
        return fields.stream()
                .map(field -> at(whereIsName(entry, field), field, problem.message()))
                .toList();
    }

    private static List<String> named(String message) {
        return NAMED_FIELD
                .matcher(message)
                .results()
                .map(named -> named.group(1))
                .toList();
    }

    /** The first field that the path without indexes may mean. */
    private static List<String> mistyped(Manifest.Entry entry, String message) {
        Matcher mistyped = MISTYPED_FIELD.matcher(message);
        if (!mistyped.find()) {
            return List.of();
        }
        return entry.document().keys().keySet().stream()
                .filter(field -> field.replaceAll("\\[\\d+]", "").equals(mistyped.group(1)))
                .limit(1)
                .toList();
    }

    private static Span whereIsName(Manifest.Entry entry, String field) {
        return entry.document().keys().getOrDefault(field, entry.whereIs(field));
    }

    private static ManifestProblem at(Span where, String field, String words) {
        return new ManifestProblem(where, field, Why.of("manifest.server", words));
    }
}
