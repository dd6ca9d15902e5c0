package podium.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import podium.http.HttpAnswer;
import podium.http.Router;
import podium.http.safety.AccessToken;
import podium.http.safety.HostGuard;
import podium.http.safety.ServerCertificate;
import podium.http.safety.TokenGuard;

@Tag("slow")
class SecureServerTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AccessToken TOKEN = AccessToken.draw(RANDOM);
    private static final SecureAccess ACCESS = SecureAccess.make(RANDOM, Instant.now(), TOKEN);
    private static final Router ROUTER = new Router(
            List.of(new HostGuard(), new TokenGuard(TOKEN), request -> HttpAnswer.text(HttpAnswer.OK, "in")));

    @Test
    void whoTrustsTheAuthorityAndHasTheTokenComesInByEitherName() throws Exception {
        try (LoopbackServer server = new LoopbackServer(ROUTER).secure(LoopbackServer.ANY_PORT, ACCESS)) {
            int port = server.start().get(0);

            assertThat(get(port, "127.0.0.1", TOKEN.text(), ACCESS.certificate()))
                    .isEqualTo(200);
            assertThat(get(port, "localhost", TOKEN.text(), ACCESS.certificate()))
                    .isEqualTo(200);
            assertThat(get(port, "127.0.0.1", "", ACCESS.certificate())).isEqualTo(401);
            assertThat(get(port, "127.0.0.1", "wrong", ACCESS.certificate())).isEqualTo(401);
        }
    }

    @Test
    void whoTrustsAnAuthorityOfAnotherStartDoesNotTalkToIt() throws Exception {
        ServerCertificate other = ServerCertificate.make(RANDOM, Instant.now());
        try (LoopbackServer server = new LoopbackServer(ROUTER).secure(LoopbackServer.ANY_PORT, ACCESS)) {
            int port = server.start().get(0);

            assertThatThrownBy(() -> get(port, "127.0.0.1", TOKEN.text(), other))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void bothPortsAskTheSameRouter() throws Exception {
        try (LoopbackServer server =
                new LoopbackServer(ROUTER).plain(LoopbackServer.ANY_PORT).secure(LoopbackServer.ANY_PORT, ACCESS)) {
            List<Integer> ports = server.start();

            HttpRequest plain = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.get(0)))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(plain, BodyHandlers.ofString())
                            .body())
                    .isEqualTo("in");
            assertThat(get(ports.get(1), "127.0.0.1", TOKEN.text(), ACCESS.certificate()))
                    .isEqualTo(200);
        }
    }

    private static int get(int port, String host, String token, ServerCertificate trusted) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().sslContext(trusting(trusted)).build();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("https://" + host + ":" + port + "/api"));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private static SSLContext trusting(ServerCertificate certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("podium", certificate.authority());
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), RANDOM);
        return context;
    }
}
