package podium.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.resource.Kind;
import podium.resource.KindsHere;

/** The kinds, resources and definitions of the API, read from {@code resources/schema/}. */
public final class Catalogue {

    private final Map<String, Definition> definitions;
    private final Map<String, KindEntry> kinds;
    private final List<ApiResource> resources;
    private final JsonObject facts;

    private Catalogue(
            Map<String, Definition> definitions,
            Map<String, KindEntry> kinds,
            List<ApiResource> resources,
            JsonObject facts) {
        this.definitions = definitions;
        this.kinds = kinds;
        this.resources = List.copyOf(resources);
        this.facts = facts;
    }

    /**
     * @param definitions text of {@code definitions.json}
     * @param goFields text of {@code go-fields.json}
     * @param resources text of {@code resources.json}
     */
    public static Catalogue parse(String definitions, String goFields, String resources) {
        JsonObject facts = json(definitions).json().asObject();
        Map<String, Definition> parsed = DefinitionsReader.read(
                facts.object("definitions"), json(goFields).json().asObject());
        List<ApiResource> served = ResourcesReader.read(json(resources).json().asArray());
        Map<String, KindEntry> kinds = new LinkedHashMap<>();
        for (ApiResource resource : served) {
            Definition definition =
                    parsed.get(facts.object("kinds").string(resource.groupVersion() + " " + resource.kind(), ""));
            if (!resource.isSubresource() && definition != null) {
                Kind kind = kind(resource);
                kinds.put(kind.toString(), new KindEntry(kind, definition, isHere(kind)));
            }
        }
        return new Catalogue(parsed, kinds, served, facts.object("definitions"));
    }

    private static JsonReader.Value json(String text) {
        if (JsonReader.read(text) instanceof JsonReader.Value value) {
            return value;
        }
        throw new AssertionError("a file of the catalogue is no JSON: " + JsonReader.read(text));
    }

    private static boolean isHere(Kind kind) {
        return KindsHere.ALL.contains(kind) || KindsHere.SHOWN_OTHERWISE.contains(kind);
    }

    private static Kind kind(ApiResource resource) {
        String groupVersion = resource.groupVersion();
        int slash = groupVersion.indexOf('/');
        Kind kind = new Kind(
                groupVersion.substring(0, Math.max(slash, 0)),
                groupVersion.substring(slash + 1),
                resource.kind(),
                resource.name(),
                resource.namespaced());
        int known = KindsHere.ALL.indexOf(kind);
        return known < 0 ? kind : KindsHere.ALL.get(known);
    }

    /** The kind that a manifest names, if the API has it. */
    public Optional<KindEntry> kind(String apiVersion, String name) {
        return Optional.ofNullable(kinds.get(apiVersion + " " + name));
    }

    public List<KindEntry> kinds() {
        return List.copyOf(kinds.values());
    }

    /** The definition of a kind's objects. */
    public Definition definition(Kind kind) {
        KindEntry entry = kinds.get(kind.toString());
        if (entry == null) {
            throw new AssertionError("no kind of the catalogue: " + kind);
        }
        return entry.definition();
    }

    /** A definition by its name: {@code api.autoscaling.v1.Scale}. */
    public Definition definition(String name) {
        Definition definition = definitions.get(name);
        if (definition == null) {
            throw new AssertionError("no definition of the catalogue: " + name);
        }
        return definition;
    }

    /** What the OpenAPI document says of each definition, by its name, for whoever tells it again. */
    public JsonObject facts() {
        return facts;
    }

    /** Resources and subresources, in the order of discovery. */
    public List<ApiResource> resources() {
        return resources;
    }
}
