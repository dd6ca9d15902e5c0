/**
 * The API's own description, made from the catalogue: OpenAPI 2 in one document, as JSON and as the protobuf that kubectl asks
 * for, and OpenAPI 3 in one document a group and version. {@code kubectl explain}, the checks that clients make before they
 * ask, and generators of clients live on it.
 *
 * <p>The one rule: fields and their facts come from {@link podium.schema.Catalogue}, words from
 * {@link podium.schema.Documentation}; nothing about a kind is said here.
 *
 * <p>Start reading at {@link podium.http.openapi.OpenApiRoute}; {@link podium.http.openapi.Schemas} writes definitions,
 * {@link podium.http.openapi.Operations} paths, both in either {@link podium.http.openapi.Dialect}.
 */
@NullMarked
package podium.http.openapi;

import org.jspecify.annotations.NullMarked;
