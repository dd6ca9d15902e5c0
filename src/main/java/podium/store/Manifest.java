package podium.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.base.Why;
import podium.cluster.Request;
import podium.resource.Key;
import podium.resource.Kind;
import podium.schema.Catalogue;
import podium.schema.KindEntry;
import podium.session.Moment;
import podium.sim.kubelet.BehaviourCheck;
import podium.sim.kubelet.BehaviourProblem;
import podium.yaml.Span;
import podium.yaml.YamlDocument;
import podium.yaml.YamlProblem;
import podium.yaml.YamlText;

/**
 * What the text of a manifest asks for, document by document. A problem in one document leaves the others as they are.
 */
public final class Manifest {

    /** On a document's own metadata: when to apply it. It is taken off before. */
    public static final String APPLY_AT = "sim.podium/apply-at";

    private static final String NAMESPACE_DEFAULT = "default";

    private final Catalogue catalogue;
    private final List<Entry> entries = new ArrayList<>();

    private Manifest(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * One object of a manifest.
     *
     * @param document in which it stands
     * @param path of the object in the document: empty, or {@code items[3]} in a List
     * @param request to apply it, absent when there are problems
     * @param moment when
     */
    public record Entry(
            YamlDocument document,
            String path,
            Optional<Request.Apply> request,
            Moment moment,
            List<ManifestProblem> problems) {

        /** What is to be known of an object that is applied: that nothing here acts on it. */
        public List<ManifestProblem> notes() {
            return request.map(Request.Apply::key)
                    .filter(key -> !key.kind().isActedOn())
                    .map(key -> List.of(new ManifestProblem(
                            whereIs("kind"),
                            prefix(path) + "kind",
                            Why.of("manifest.noController", key.kind().name()))))
                    .orElse(List.of());
        }

        /** Where a field of the object stands. */
        public Span whereIs(String field) {
            String separator = path.isEmpty() || field.isEmpty() ? "" : ".";
            return document.whereIs(path + separator + field);
        }
    }

    public static List<Entry> parse(String text, Catalogue catalogue) {
        Manifest manifest = new Manifest(catalogue);
        YamlText.parse(text).forEach(manifest::read);
        return manifest.entries;
    }

    private void read(YamlDocument document) {
        Json tree = document.tree();
        if (tree == null) {
            refuse(document, document.problems().stream().map(Manifest::said).toList());
        } else if (tree instanceof JsonObject object) {
            read(document, object, "");
        } else {
            refuse(document, List.of(problem(document, "", "manifest.noObject")));
        }
    }

    private static ManifestProblem said(YamlProblem problem) {
        return new ManifestProblem(problem.where(), "", Why.of(problem.key(), problem.detail()));
    }

    private static ManifestProblem said(YamlDocument document, String path, BehaviourProblem problem) {
        String field = prefix(path) + problem.annotation();
        return new ManifestProblem(document.whereIs(field), field, problem.what());
    }

    private void read(YamlDocument document, JsonObject object, String path) {
        if (isList(object)) {
            JsonArray items = object.array("items");
            for (int i = 0; i < items.size(); i++) {
                read(document, items.object(i), prefix(path) + "items[" + i + "]");
            }
            return;
        }
        List<ManifestProblem> problems = new ArrayList<>();
        String apiVersion = required(document, object, path, "apiVersion", problems);
        String name = required(document, object, path, "kind", problems);
        if (problems.isEmpty()) {
            readKind(document, object, path, apiVersion, name);
        } else {
            entries.add(new Entry(document, path, Optional.empty(), Moment.AT_ONCE, problems));
        }
    }

    private static boolean isList(JsonObject object) {
        return object.string("kind", "").equals("List") && object.get("items") instanceof JsonArray;
    }

    private static String required(
            YamlDocument document, JsonObject object, String path, String field, List<ManifestProblem> problems) {
        if (object.get(field) instanceof JsonString text && !text.value().isEmpty()) {
            return text.value();
        }
        problems.add(problem(document, prefix(path) + field, "manifest.required", field));
        return "";
    }

    private void readKind(YamlDocument document, JsonObject object, String path, String apiVersion, String name) {
        Optional<KindEntry> kind = catalogue.kind(apiVersion, name);
        if (kind.isEmpty()) {
            refuse(document, path, problem(document, prefix(path) + "kind", "manifest.unknownKind", name, apiVersion));
        } else if (!kind.get().isHere()) {
            refuse(document, path, problem(document, prefix(path) + "kind", "manifest.notHereYet", name));
        } else {
            readObject(document, object, path, kind.get().kind());
        }
    }

    private void readObject(YamlDocument document, JsonObject object, String path, Kind kind) {
        JsonObject metadata = object.object("metadata");
        if (metadata.string("name", "").isEmpty()) {
            refuse(
                    document,
                    path,
                    problem(document, prefix(path) + "metadata.name", "manifest.required", "metadata.name"));
            return;
        }
        String namespace = kind.namespaced() ? metadata.string("namespace", NAMESPACE_DEFAULT) : "";
        String when = metadata.object("annotations").string(APPLY_AT);
        Optional<Moment> moment = when == null ? Optional.of(Moment.AT_ONCE) : Moment.parse(when);
        if (moment.isEmpty()) {
            String field = prefix(path) + "metadata.annotations." + APPLY_AT;
            refuse(document, path, problem(document, field, "manifest.applyAt", String.valueOf(when)));
            return;
        }
        Key key = Key.of(kind, namespace, metadata.string("name", ""));
        JsonObject body = when == null ? object : withoutMoment(object);
        List<ManifestProblem> misbehaving = BehaviourCheck.check(kind, body).stream()
                .map(problem -> said(document, path, problem))
                .toList();
        if (!misbehaving.isEmpty()) {
            entries.add(new Entry(document, path, Optional.empty(), Moment.AT_ONCE, misbehaving));
            return;
        }
        entries.add(new Entry(document, path, Optional.of(new Request.Apply(key, body)), moment.get(), List.of()));
    }

    private static JsonObject withoutMoment(JsonObject object) {
        return object.change("metadata", metadata -> {
            JsonObject rest = metadata.object("annotations").without(APPLY_AT);
            return rest.isEmpty() ? metadata.without("annotations") : metadata.with("annotations", rest);
        });
    }

    private void refuse(YamlDocument document, List<ManifestProblem> problems) {
        entries.add(new Entry(document, "", Optional.empty(), Moment.AT_ONCE, problems));
    }

    private void refuse(YamlDocument document, String path, ManifestProblem problem) {
        entries.add(new Entry(document, path, Optional.empty(), Moment.AT_ONCE, List.of(problem)));
    }

    private static ManifestProblem problem(YamlDocument document, String field, String key, Object... facts) {
        return new ManifestProblem(document.whereIs(field), field, Why.of(key, facts));
    }

    private static String prefix(String path) {
        return path.isEmpty() ? "" : path + ".";
    }
}
