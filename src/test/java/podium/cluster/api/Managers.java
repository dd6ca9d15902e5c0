package podium.cluster.api;

import java.util.List;
import podium.base.Chance;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.cluster.Answer;
import podium.cluster.ClusterState;
import podium.cluster.Draft;
import podium.cluster.Request;
import podium.cluster.Request.PatchType;
import podium.cluster.WriteOptions;
import podium.cluster.WriteOptions.FieldValidation;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.store.CatalogueFiles;

/** Several managers who write the same objects. */
final class Managers {

    static final Key CONFIG = Key.of(Kind.CONFIG_MAP, "default", "c");
    static final Key WEB = Key.of(Kind.DEPLOYMENT, "default", "web");

    private static final ApiServer API = new ApiServer(CatalogueFiles.read());

    private ClusterState state;
    private long nowMs = 1_767_225_600_000L;

    Managers() {
        Draft draft = new Draft(ClusterState.empty(Chance.seeded(1)), 0);
        draft.create(Key.of(Kind.NAMESPACE, "default"), JsonObject.EMPTY);
        state = draft.state();
    }

    /** Lets a second pass. */
    Managers later() {
        nowMs += 1000;
        return this;
    }

    ClusterState state() {
        return state;
    }

    Resource get(Key key) {
        return state.get(key);
    }

    Answer apply(String manager, Key key, String body) {
        return apply(manager, key, "", json(body).asObject(), false);
    }

    Answer force(String manager, Key key, String body) {
        return apply(manager, key, "", json(body).asObject(), true);
    }

    Answer apply(String manager, Key key, String subresource, JsonObject body, boolean force) {
        WriteOptions options = options(manager);
        return ask(new Request.Patch(key, subresource, PatchType.APPLY, body), force ? options.forced() : options);
    }

    Answer create(String manager, Key key, String body) {
        return ask(new Request.Create(key, json(body).asObject()), options(manager));
    }

    Answer merge(String manager, Key key, String subresource, String patch) {
        return ask(new Request.Patch(key, subresource, PatchType.MERGE, json(patch)), options(manager));
    }

    Answer put(String manager, Key key, JsonObject body) {
        return ask(new Request.Update(key, "", body), options(manager));
    }

    Answer ask(Request request, WriteOptions options) {
        Draft draft = new Draft(state, nowMs);
        Answer answer = API.carryOut(request, options, draft);
        if (answer.problem() == null && !options.dryRun()) {
            state = draft.state();
        }
        return answer;
    }

    static WriteOptions options(String manager) {
        return new WriteOptions(FieldValidation.WARN, List.of()).by(manager);
    }

    /** Who owns what, one owner a line: {@code a Apply {"f:data":{"f:a":{}}}}. */
    String owners(Key key) {
        StringBuilder owners = new StringBuilder();
        for (Json item : get(key).metadata().array("managedFields")) {
            JsonObject entry = item.asObject();
            String subresource = entry.string("subresource", "");
            owners.append(entry.string("manager")).append(' ').append(entry.string("operation"));
            owners.append(subresource.isEmpty() ? "" : "/" + subresource);
            owners.append(' ').append(entry.object("fieldsV1")).append('\n');
        }
        return owners.toString().replace('"', '\'');
    }

    static Json json(String text) {
        return ((JsonReader.Value) JsonReader.read(text.replace('\'', '"'))).json();
    }

    static String config(String data) {
        return "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'c'},'data':" + data + "}";
    }

    /** @param more further fields of the spec, each with a comma before it */
    static String web(String image, String more) {
        return "{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'web'},'spec':{"
                + "'selector':{'matchLabels':{'app':'web'}},'template':{'metadata':{'labels':{'app':'web'}},"
                + "'spec':{'containers':[{'name':'app','image':'" + image + "'}]}}" + more + "}}";
    }
}
