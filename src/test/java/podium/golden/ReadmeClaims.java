package podium.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What README.md claims to give as it was recorded: the table under {@code Compared with recordings}. */
final class ReadmeClaims {

    private static final String HEAD = "| Compared with recordings |";
    private static final Pattern ROW =
            Pattern.compile("\\| (?<group>[^|]+?) \\| (?<met>\\d+) of (?<all>\\d+) \\|(?<why>.*)");
    private static final Pattern PLAYED = Pattern.compile("(?<met>\\d+) with simulated kubelets");
    private static final Pattern TRANSCRIPTS = Pattern.compile("kubectl: (?<file>\\w+)");

    private ReadmeClaims() {}

    /**
     * One row.
     *
     * @param group of recordings
     * @param met how many come out as they were recorded
     * @param all how many there are
     * @param played how many do when kubelets behave as Kubernetes' own, which those of the recordings did not
     */
    record Claim(String group, int met, int all, int played) {

        /** Whether the group is a file of transcripts of kubectl. */
        boolean isTranscripts() {
            return TRANSCRIPTS.matcher(group).matches();
        }

        /** The file of transcripts, without its ending. */
        String file() {
            return TRANSCRIPTS.matcher(group).replaceFirst("${file}");
        }
    }

    static List<Claim> read() {
        List<Claim> claims = new ArrayList<>();
        boolean isInTable = false;
        for (String line : lines()) {
            Matcher row = ROW.matcher(line);
            isInTable = line.startsWith(HEAD) || isInTable && line.startsWith("|");
            if (isInTable && row.matches()) {
                Matcher played = PLAYED.matcher(row.group("why"));
                int met = number(row, "met");
                claims.add(new Claim(
                        row.group("group"), met, number(row, "all"), played.find() ? number(played, "met") : met));
            }
        }
        return claims;
    }

    private static int number(Matcher row, String group) {
        return Integer.parseInt(row.group(group));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
