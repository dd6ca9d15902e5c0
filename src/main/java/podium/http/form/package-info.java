/**
 * How objects are shown to a client: whole, as a table or as metadata alone ({@link podium.http.form.Form}), written as JSON
 * or YAML ({@link podium.http.form.Encoding}), as its {@code Accept} header asks.
 *
 * <p>The one rule: a form turns objects into a tree and knows nothing of bytes; an encoding turns a tree into bytes and knows
 * nothing of objects.
 *
 * <p>Start reading at {@link podium.http.form.Negotiation}.
 */
@NullMarked
package podium.http.form;

import org.jspecify.annotations.NullMarked;
