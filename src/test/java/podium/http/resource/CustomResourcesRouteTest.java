package podium.http.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import podium.http.Headers;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Router;

class CustomResourcesRouteTest {

    private static final String PATH = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    private static final Router ROUTER = new Router(List.of(new CustomResourcesRoute()));

    @Test
    void whoLooksForCustomResourcesIsToldThatThereAreNone() {
        HttpAnswer.Whole answer = ask("GET");

        assertThat(answer.code()).isEqualTo(HttpAnswer.OK);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("\"kind\":\"CustomResourceDefinitionList\"", "\"items\":[]");
    }

    @Test
    void nobodyCanMakeOne() {
        assertThat(ask("POST").code()).isEqualTo(404);
    }

    private static HttpAnswer.Whole ask(String method) {
        return (HttpAnswer.Whole)
                ROUTER.answer(Objects.requireNonNull(HttpRequest.of(method, PATH, Headers.NONE, new byte[0], false)));
    }
}
