package podium.http.server;

import podium.http.body.ProtobufMessages;
import podium.schema.Catalogue;
import podium.schema.Documentation;

/**
 * The facts about the API that are read from files.
 *
 * @param documentation of every field, for those who ask for the API's description
 */
public record ApiSources(Catalogue catalogue, Documentation documentation, ProtobufMessages messages) {}
