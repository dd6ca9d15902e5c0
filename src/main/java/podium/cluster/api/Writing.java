package podium.cluster.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Draft;
import podium.cluster.Problems;
import podium.cluster.WriteOptions;
import podium.cluster.conversion.Conversions;
import podium.cluster.defaults.Defaults;
import podium.resource.Key;
import podium.resource.Resource;
import podium.schema.Catalogue;
import podium.schema.Decoder;
import podium.schema.Definition;
import podium.schema.KindEntry;

/**
 * One request on its way through the stages that all requests have.
 *
 * @param key the object's; its name may be empty
 * @param rules of its kind
 * @param warnings collects what is told to whoever asked
 */
record Writing(
        Catalogue catalogue,
        Key key,
        KindEntry entry,
        KindRules rules,
        WriteOptions options,
        Draft draft,
        List<String> warnings) {

    static Writing of(Catalogue catalogue, Key key, WriteOptions options, Draft draft, List<String> warnings)
            throws Refusal {
        KindEntry entry = catalogue
                .kind(key.kind().apiVersion(), key.kind().name())
                .orElseThrow(() -> new Refusal(Problems.noResource()));
        KindRules rules = KindTable.rules(entry.kind());
        if (rules == null) {
            throw new Refusal(Problems.noResource());
        }
        return new Writing(catalogue, key, entry, rules, options, draft, warnings);
    }

    /** Where the object is stored. */
    Key place() {
        return Conversions.stored(key);
    }

    /** The object as it was asked for. */
    @Nullable
    Resource found() {
        Resource stored = draft.state().get(place());
        return stored == null ? null : asAsked(stored);
    }

    Resource asAsked(Resource stored) {
        return Conversions.shown(key.kind(), stored);
    }

    JsonObject toStored(JsonObject tree) {
        return Conversions.toStored(key.kind(), tree);
    }

    Resource existing() throws Refusal {
        Resource found = found();
        if (found == null) {
            throw new Refusal(Problems.notFound(key));
        }
        return found;
    }

    /** The body with the defaults of its kind. */
    JsonObject decoded(JsonObject body) throws Refusal {
        return decoded(entry, body);
    }

    /** @param of what the body has to be, where a subresource has a kind of its own */
    JsonObject decoded(KindEntry of, JsonObject body) throws Refusal {
        return BodyDecoding.decode(catalogue, of, body, options, warnings);
    }

    JsonObject defaulted(JsonObject tree) {
        return Defaults.fill(entry.definition(), tree);
    }

    /** The tree in the server's order, with what the server always writes. */
    JsonObject canonical(JsonObject tree) {
        return canonical(entry.definition(), tree);
    }

    /** The same of a tree that is to be stored. */
    JsonObject canonicalStored(JsonObject tree) {
        return canonical(catalogue.definition(place().kind()), tree);
    }

    private JsonObject canonical(Definition definition, JsonObject tree) {
        Decoder.Decoded decoded = Decoder.decode(definition, tree, List.of());
        if (decoded.fault() != null) {
            throw new AssertionError("defaults made " + key + " unreadable: " + decoded.fault());
        }
        return decoded.tree();
    }

    /** The body with the namespace of its path. Another one in the body is refused. */
    JsonObject inItsNamespace(JsonObject tree) throws Refusal {
        String said = tree.object("metadata").string("namespace", "");
        if (!key.kind().namespaced()) {
            return said.isEmpty() ? tree : tree.change("metadata", metadata -> metadata.without("namespace"));
        }
        if (!said.isEmpty() && !said.equals(key.namespace())) {
            throw new Refusal(Problems.badRequest(
                    "the namespace of the provided object does not match the namespace sent on the request"));
        }
        return tree.change("metadata", metadata -> metadata.with("namespace", Json.of(key.namespace())));
    }

    /** Refuses an object that says another name than its path, or none. */
    void refuseOtherName(JsonObject tree) throws Refusal {
        String said = tree.object("metadata").string("name", "");
        if (said.isEmpty()) {
            throw new Refusal(Problems.badRequest("the name of the object (" + key.name()
                    + " based on URL) was undeterminable: name must be provided"));
        }
        if (!said.equals(key.name())) {
            throw new Refusal(Problems.badRequest(
                    "the name of the object (" + said + ") does not match the name on the URL (" + key.name() + ")"));
        }
    }
}
