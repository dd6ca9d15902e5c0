package podium.schema;

import podium.resource.Kind;

/**
 * A kind of the API.
 *
 * @param definition of its objects
 * @param isHere whether this cluster can hold its objects
 */
public record KindEntry(Kind kind, Definition definition, boolean isHere) {}
