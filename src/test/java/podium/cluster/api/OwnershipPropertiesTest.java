package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;
import static podium.cluster.api.Managers.WEB;
import static podium.cluster.api.Managers.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.Answer;
import podium.resource.Resource;

/** Whoever applies, patches, scales and replaces at random, what the server keeps of owners holds. */
@Tag("slow")
class OwnershipPropertiesTest {

    private static final int WRITES = 250;
    private static final List<String> NAMES = List.of("a", "b", "c");

    private final Managers managers = new Managers();
    private String story = "";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsKeptOfOwnersHolds(long seed) {
        Random random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < WRITES; i++) {
            story = "seed=" + seed + " write=" + i;
            managers.later();
            accepted += write(random) ? 1 : 0;
            if (managers.get(WEB) != null) {
                ownersAreWritten();
                ownersAreInOrder();
                ownersOwnWhatIsThere();
            }
        }
        assertThat(accepted).isGreaterThan(WRITES / 3);
    }

    private boolean write(Random random) {
        String manager = NAMES.get(random.nextInt(NAMES.size()));
        return switch (random.nextInt(6)) {
            case 0 ->
                managers.merge(manager, WEB, "", "{'spec':{'replicas':" + random.nextInt(3) + "}}")
                                .problem()
                        == null;
            case 1 ->
                managers.merge(manager, WEB, "scale", "{'spec':{'replicas':" + random.nextInt(3) + "}}")
                                .problem()
                        == null;
            case 2 ->
                managers.merge(manager, WEB, "status", "{'status':{'replicas':" + random.nextInt(3) + "}}")
                                .problem()
                        == null;
            case 3 -> managers.get(WEB) != null && replaced(manager, random);
            default -> applied(manager, random);
        };
    }

    private boolean replaced(String manager, Random random) {
        JsonObject tree = managers.get(WEB)
                .tree()
                .change(
                        "metadata",
                        metadata ->
                                metadata.with("labels", random.nextBoolean() ? json("{'x':'1'}") : JsonObject.EMPTY));
        return managers.put(manager, WEB, tree).problem() == null;
    }

    private boolean applied(String manager, Random random) {
        JsonObject body = json(body(random)).asObject();
        boolean force = random.nextBoolean();
        Resource before = managers.get(WEB);
        Answer answer = managers.apply(manager, WEB, "", body, force);
        if (answer.problem() != null) {
            assertThat(answer.problem().code()).as(story + answer.problem()).isIn(409, 422);
            assertThat(managers.get(WEB)).isSameAs(before);
            return false;
        }
        Resource after = managers.get(WEB);
        assertThat(after.spec().object("template").object("metadata").object("labels"))
                .as(story)
                .isEqualTo(json("{'app':'web'}"));
        assertThat(sees(after.tree(), body)).as(story + " applied " + body).isTrue();
        managers.later().apply(manager, WEB, "", body, force);
        assertThat(managers.get(WEB)).as(story + ": the same again is no write").isSameAs(after);
        return true;
    }

    /** A manifest of random parts; the container's environment is a list that is owned element by element. */
    private static String body(Random random) {
        StringBuilder env = new StringBuilder();
        for (String name : List.of("A", "B", "C")) {
            if (random.nextBoolean()) {
                env.append(env.isEmpty() ? "" : ",")
                        .append("{'name':'")
                        .append(name)
                        .append("','value':'");
                env.append(random.nextInt(2)).append("'}");
            }
        }
        String labels = random.nextBoolean() ? ",'labels':{'l" + random.nextInt(2) + "':'1'}" : "";
        String replicas = random.nextBoolean() ? ",'replicas':" + random.nextInt(3) : "";
        return "{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'web'" + labels + "},'spec':{"
                + "'selector':{'matchLabels':{'app':'web'}},'template':{'metadata':{'labels':{'app':'web'}},"
                + "'spec':{'containers':[{'name':'app','image':'nginx:1','env':[" + env + "]}]}}" + replicas + "}}";
    }

    /** Whether a tree has all that was applied, element by element where elements have names. */
    private static boolean sees(Json whole, Json part) {
        if (part instanceof JsonObject object) {
            for (int i = 0; i < object.size(); i++) {
                Json value = whole.asObject().get(object.nameAt(i));
                if (value == null
                        ? !object.valueAt(i).asArray().isEmpty() || !(object.valueAt(i) instanceof JsonArray)
                        : !sees(value, object.valueAt(i))) {
                    return false;
                }
            }
            return true;
        }
        if (part instanceof JsonArray list) {
            for (Json item : list) {
                boolean isThere = whole.asArray().toList().stream().anyMatch(other -> sees(other, item));
                if (!isThere) {
                    return false;
                }
            }
            return true;
        }
        return whole.equals(part);
    }

    private List<JsonObject> entries() {
        List<JsonObject> entries = new ArrayList<>();
        managers.get(WEB).metadata().array("managedFields").forEach(entry -> entries.add(entry.asObject()));
        return entries;
    }

    private void ownersAreWritten() {
        for (JsonObject entry : entries()) {
            assertThat(entry.string("fieldsType")).as(story).isEqualTo("FieldsV1");
            assertThat(entry.object("fieldsV1").isEmpty()).as(story).isFalse();
            assertThat(entry.string("operation")).as(story).isIn("Apply", "Update");
        }
    }

    private void ownersAreInOrder() {
        String last = "";
        for (JsonObject entry : entries()) {
            String place = entry.string("operation") + " " + entry.string("time", "") + " " + entry.string("manager");
            assertThat(place).as(story).isGreaterThanOrEqualTo(last);
            last = place;
        }
    }

    /** Nobody owns an element of the environment that is not there. */
    private void ownersOwnWhatIsThere() {
        String env = managers.get(WEB).spec().object("template").object("spec").toString();
        for (String name : List.of("A", "B", "C")) {
            boolean isThere = env.contains("{\"name\":\"" + name + "\"");
            boolean isOwned = managers.owners(WEB).contains("k:{\\'name\\':\\'" + name + "\\'}");
            assertThat(isOwned)
                    .as(story + " " + name + "\n" + managers.owners(WEB))
                    .isEqualTo(isThere);
        }
    }
}
