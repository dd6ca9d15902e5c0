package podium.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.cluster.Problem;

class RouterTest {

    private static final HttpRequest ANY = HttpRequest.get("/api/v1/pods");

    @Test
    void theFirstRouteThatAnswersDoes() {
        Router router = new Router(List.of(
                request -> null, request -> HttpAnswer.text(200, "first"), request -> HttpAnswer.text(200, "second")));

        assertThat(text(router.answer(ANY))).isEqualTo("first");
    }

    @Test
    void whatNobodyAnswersIsNotFoundInPlainText() {
        HttpAnswer answer = new Router(List.of()).answer(ANY);

        assertThat(answer.code()).isEqualTo(404);
        assertThat(text(answer)).isEqualTo("404 page not found\n");
    }

    @Test
    void aRefusalIsAStatus() {
        Router router = new Router(List.of(request -> {
            throw new Refusal(Problem.of(400, "BadRequest", "no"));
        }));

        assertThat(text(router.answer(ANY)))
                .isEqualTo("{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\","
                        + "\"message\":\"no\",\"reason\":\"BadRequest\",\"code\":400}");
    }

    @Test
    void aPathIsDecodedAndABrokenOneIsNone() {
        assertThat(HttpRequest.get("/a%20b/c?x=%2F&y=1+2&y=3&bad=%zz&z").segments())
                .containsExactly("a b", "c");
        assertThat(HttpRequest.get("/a?x=%2F&y=1+2&y=3&bad=%zz&z").query().values())
                .containsEntry("x", List.of("/"))
                .containsEntry("y", List.of("1 2", "3"))
                .containsEntry("z", List.of(""))
                .doesNotContainKey("bad");
        assertThat(HttpRequest.of("GET", "/a%2", Headers.NONE, new byte[0], false))
                .isNull();
    }

    @Test
    void headersAreFoundInAnyCase() {
        Headers headers = Headers.of("Accept", "a").with("accept", "b");

        assertThat(headers.first("ACCEPT")).isEqualTo("a");
        assertThat(headers.all("Accept")).containsExactly("a", "b");
    }

    @Test
    void aFeedThatIsNotReadIsClosed() {
        Feed feed = new Feed(10);

        assertThat(feed.offer(new byte[8])).isTrue();
        assertThat(feed.offer(new byte[8])).isFalse();
        assertThat(feed.isOver()).isTrue();
    }

    private static String text(HttpAnswer answer) {
        return ((HttpAnswer.Whole) answer).text();
    }
}
