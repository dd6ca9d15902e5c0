package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import podium.base.Chance;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.cluster.Answer;
import podium.cluster.ClusterState;
import podium.cluster.WriteOptions;
import podium.cluster.access.Identity;
import podium.resource.Key;
import podium.resource.Kind;
import podium.schema.Catalogue;
import podium.store.CatalogueFiles;

class ReviewsTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final Reviews REVIEWS = new Reviews(CATALOGUE);
    private static final Identity BOB = Identity.impersonated("bob", "7", List.of("readers"));
    private static final long NOW_MS = 1_767_225_600_000L;

    @Test
    void whoAsksWhoTheyAreIsTold() {
        JsonObject user = status(ask("authentication.k8s.io/v1", "SelfSubjectReview", "", "{}", BOB))
                .object("userInfo");

        assertThat(user.toString())
                .isEqualTo("{\"username\":\"bob\",\"uid\":\"7\",\"groups\":[\"readers\",\"system:authenticated\"]}");
    }

    @Test
    void theAdministratorMayAndNobodyElse() {
        String body = "{'spec':{'resourceAttributes':{'verb':'list','resource':'pods','namespace':'n'}}}";

        assertThat(status(access("SelfSubjectAccessReview", "", body, Identity.ADMIN))
                        .isTrue("allowed"))
                .isTrue();
        assertThat(status(access("SelfSubjectAccessReview", "", body, BOB)).isTrue("allowed"))
                .isFalse();
    }

    @Test
    void onePersonMayAskForAnother() {
        String body =
                "{'spec':{'user':'eve','groups':['system:masters'],'nonResourceAttributes':{'verb':'get','path':'/x'}}}";

        assertThat(status(access("SubjectAccessReview", "", body, BOB)).isTrue("allowed"))
                .isTrue();
    }

    @Test
    void aQuestionInOneNamespaceIsAboutItsObjectsAlone() {
        String body = "{'spec':{'user':'u','nonResourceAttributes':{'path':'/x'}}}";

        Answer answer = access("LocalSubjectAccessReview", "n", body, BOB);

        assertThat(Objects.requireNonNull(answer.problem()).message())
                .isEqualTo(".authorization.k8s.io \"\" is invalid: spec.nonResourceAttributes: Invalid value:"
                        + " {\"Path\":\"/x\",\"Verb\":\"\"}: disallowed on this kind of request");
    }

    @Test
    void aQuestionHasNoName() {
        String body = "{'metadata':{'name':'x'},'spec':{'nonResourceAttributes':{'verb':'get','path':'/x'}}}";

        Answer answer = access("SelfSubjectAccessReview", "", body, BOB);

        assertThat(Objects.requireNonNull(answer.problem()).message())
                .startsWith(".authorization.k8s.io \"\" is invalid: metadata: Invalid value: {\"name\":\"x\",")
                .endsWith(": must be empty");
    }

    @Test
    void aQuestionAboutNothingAndNobodyIsRefusedFieldByField() {
        Answer answer = access("SubjectAccessReview", "", "{'spec':{}}", BOB);

        assertThat(Objects.requireNonNull(answer.problem()).message())
                .isEqualTo(
                        ".authorization.k8s.io \"\" is invalid: [spec.resourceAttributes: Invalid value: null: exactly one"
                                + " of nonResourceAttributes or resourceAttributes must be specified, spec.user: Invalid value:"
                                + " \"\": at least one of user or group must be specified]");
    }

    @Test
    void aLocalQuestionIsAboutItsOwnNamespace() {
        String body =
                "{'spec':{'user':'eve','resourceAttributes':{'verb':'get','resource':'pods','namespace':'other'}}}";

        Answer answer = access("LocalSubjectAccessReview", "n", body, BOB);

        assertThat(Objects.requireNonNull(answer.problem()).code()).isEqualTo(422);
    }

    @Test
    void theRulesOfSomebodyAreThoseOfTheirRoles() {
        JsonObject status = status(access("SelfSubjectRulesReview", "", "{'spec':{'namespace':'n'}}", Identity.ADMIN));

        assertThat(status.array("resourceRules").object(0).array("verbs").toString())
                .isEqualTo("[\"*\"]");
        assertThat(status.isTrue("incomplete")).isFalse();
    }

    @Test
    void anAccountThatIsNotThereHasNoToken() {
        Answer tooShort = token("{'spec':{'expirationSeconds':5}}");

        assertThat(Objects.requireNonNull(tooShort.problem()).code()).isEqualTo(404);
    }

    private static Answer token(String body) {
        return new TokenRequests(CATALOGUE)
                .answer(
                        Key.of(Kind.SERVICE_ACCOUNT, "n", "absent"),
                        json(body),
                        WriteOptions.STRICT,
                        ClusterState.empty(Chance.seeded(1)),
                        NOW_MS);
    }

    private static Answer access(String kind, String namespace, String body, Identity who) {
        return ask("authorization.k8s.io/v1", kind, namespace, body, who);
    }

    private static Answer ask(String apiVersion, String kind, String namespace, String body, Identity who) {
        Kind asked = CATALOGUE.kind(apiVersion, kind).orElseThrow().kind();
        return REVIEWS.answer(
                Key.of(asked, namespace, ""),
                json(body),
                WriteOptions.STRICT,
                who,
                ClusterState.empty(Chance.seeded(1)),
                NOW_MS);
    }

    private static JsonObject status(Answer answer) {
        assertThat(answer.problem()).isNull();
        return Objects.requireNonNull(answer.object()).status();
    }

    private static JsonObject json(String text) {
        return ((JsonReader.Value) JsonReader.read(text.replace('\'', '"')))
                .json()
                .asObject();
    }
}
