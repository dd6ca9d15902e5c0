package podium.store;

import podium.base.Why;
import podium.yaml.Span;

/**
 * What is wrong with a manifest.
 *
 * @param where in its text
 * @param field the path of the field it is about, or empty
 * @param message to be said in the reader's language; the API server's words as they are
 */
public record ManifestProblem(Span where, String field, Why message) {}
