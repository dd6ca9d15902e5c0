/**
 * Bodies of requests: bytes into trees, JSON or YAML, and the API server's own words for those that cannot be read.
 *
 * <p>The one rule: nothing that a body can hold throws, hangs or fills the memory; it is a tree or a refusal.
 *
 * <p>Start reading at {@link podium.http.body.BodyReader}.
 */
@NullMarked
package podium.http.body;

import org.jspecify.annotations.NullMarked;
