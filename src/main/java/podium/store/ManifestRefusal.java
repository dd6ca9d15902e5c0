package podium.store;

import java.util.ArrayList;
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

    private ManifestRefusal() {}

    /** A refusal with a place for each of its causes. */
    public static List<ManifestProblem> located(Manifest.Entry entry, Problem problem) {
        List<ManifestProblem> found = new ArrayList<>();
        for (Problem.Cause cause : problem.causes()) {
            Span where = entry.whereIs(cause.field());
            found.add(new ManifestProblem(where, cause.field(), server(cause.field() + ": " + cause.message())));
        }
        Matcher field = NAMED_FIELD.matcher(problem.message());
        while (found.isEmpty() && field.find()) {
            Span where = entry.document().keys().getOrDefault(field.group(1), entry.whereIs(field.group(1)));
            found.add(new ManifestProblem(where, field.group(1), server(problem.message())));
        }
        if (found.isEmpty()) {
            found.add(new ManifestProblem(entry.whereIs("kind"), "", server(problem.message())));
        }
        return found;
    }

    private static Why server(String words) {
        return Why.of("manifest.server", words);
    }
}
