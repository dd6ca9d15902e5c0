package podium.http.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import podium.http.Headers;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Router;

class GuardsTest {

    private static final AccessToken TOKEN = AccessToken.draw(new SecureRandom());
    private static final Headers LOOPBACK = Headers.of("Host", "127.0.0.1:8001");

    private static final Router ROUTER = new Router(
            List.of(new HostGuard(), new OriginGuard(), new TokenGuard(TOKEN), request -> HttpAnswer.text(200, "in")));

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:8001", "localhost", "LOCALHOST:8001", "[::1]", "[::1]:8001"})
    void loopbacksNamesAreLetIn(String host) {
        assertThat(code(Headers.of("Host", host), false)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8001",
                "127.0.0.1.evil.example",
                "localhost.evil.example:80",
                "127.0.0.1:8001.evil.example",
                "127.0.0.1:",
                "::1",
                "[::1].evil.example",
                "0.0.0.0",
                ""
            })
    void otherNamesAreNot(String host) {
        assertThat(code(Headers.of("Host", host), false)).isEqualTo(421);
    }

    @Test
    void noNameAndTwoNamesAreNot() {
        assertThat(code(Headers.NONE, false)).isEqualTo(421);
        assertThat(code(LOOPBACK.with("Host", "evil.example"), false)).isEqualTo(421);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "http://localhost:8001",
                "http://127.0.0.1:3000",
                "https://127.0.0.1:8001"
            })
    void aPageOfAnotherOriginIsTurnedAway(String origin) {
        assertThat(code(LOOPBACK.with("Origin", origin), false)).isEqualTo(403);
    }

    @Test
    void aPageOfThisServerWouldBeLetIn() {
        assertThat(code(LOOPBACK.with("Origin", "http://127.0.0.1:8001"), false))
                .isEqualTo(200);
    }

    @Test
    void anImageInAForeignPageIsTurnedAwayThoughItTellsNoOrigin() {
        assertThat(code(LOOPBACK.with("Sec-Fetch-Site", "cross-site"), false)).isEqualTo(403);
        assertThat(code(LOOPBACK.with("Sec-Fetch-Site", "none"), false)).isEqualTo(200);
    }

    @Test
    void overHttpsOnlyTheTokenLetsIn() {
        assertThat(code(LOOPBACK.with("Authorization", "Bearer " + TOKEN.text()), true))
                .isEqualTo(200);
        assertThat(code(LOOPBACK.with("Authorization", "bearer " + TOKEN.text()), true))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer x", "Basic YWRtaW46YWRtaW4="})
    void withoutItNobodyIs(String authorization) {
        assertThat(code(LOOPBACK, true)).isEqualTo(401);
        assertThat(code(LOOPBACK.with("Authorization", authorization), true)).isEqualTo(401);
        assertThat(code(LOOPBACK.with("Authorization", "Bearer " + TOKEN.text().substring(1)), true))
                .isEqualTo(401);
    }

    @Test
    void theRefusalSaysWhatARealServerSays() {
        assertThat(((HttpAnswer.Whole) answer(LOOPBACK, true)).text())
                .isEqualTo("{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\","
                        + "\"message\":\"Unauthorized\",\"reason\":\"Unauthorized\",\"code\":401}");
    }

    @Test
    void aTokenIsLongNewEachTimeAndTellsItselfToNobody() {
        assertThat(TOKEN.text())
                .hasSize(43)
                .isNotEqualTo(AccessToken.draw(new SecureRandom()).text());
        assertThat(TOKEN.toString()).doesNotContain(TOKEN.text());
    }

    private static int code(Headers headers, boolean isSecure) {
        return answer(headers, isSecure).code();
    }

    private static HttpAnswer answer(Headers headers, boolean isSecure) {
        return ROUTER.answer(Objects.requireNonNull(HttpRequest.of("GET", "/api", headers, new byte[0], isSecure)));
    }
}
