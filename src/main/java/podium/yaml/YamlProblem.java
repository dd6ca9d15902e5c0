package podium.yaml;

/**
 * Why a document cannot be read.
 *
 * @param where in the whole text
 * @param key of a message in the bundle {@code yaml}
 * @param detail what the message names: a key, a limit, the parser's own words
 */
public record YamlProblem(Span where, String key, String detail) {

    /** A key stands twice, which some readers take and others do not. */
    static final String DUPLICATE = "yaml.duplicate";
}
