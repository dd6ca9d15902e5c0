/**
 * The catalogue: which kinds, resources and fields the API has, and what a value must look like to fit them.
 *
 * <p>The one rule: facts only, read from data. What a kind's fields mean, their defaults and what is allowed in them is
 * {@code cluster}'s business.
 *
 * <p>Start reading at {@link podium.schema.Catalogue} and {@link podium.schema.Decoder}.
 */
@NullMarked
package podium.schema;

import org.jspecify.annotations.NullMarked;
