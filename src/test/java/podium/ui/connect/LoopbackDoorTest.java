package podium.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import podium.fixture.PlayedCluster;
import podium.http.body.ProtobufMessages;
import podium.http.server.ApiSources;
import podium.session.Session;
import podium.sim.Step;
import podium.store.CatalogueFiles;
import podium.store.ClientDocumentation;
import podium.ui.connect.Door.Opened;

@Tag("slow")
class LoopbackDoorTest {

    @TempDir
    Path folder;

    private final Session session = PlayedCluster.example("first-pod.yaml");

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void whoeverReadsTheKubeconfigComesInAndNobodyElse() throws Exception {
        try (Opened opened = door().open(session, Door.ANY_PORT)) {
            String kubeconfig = Files.readString(opened.kubeconfig());
            String token = found("token: *\"?([\\w-]+)", kubeconfig);

            assertThat(kubeconfig).contains("https://127.0.0.1:" + opened.port());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(opened.kubeconfig())))
                    .isEqualTo("rw-------");
            assertThat(get(opened.port(), token).statusCode()).isEqualTo(200);
            assertThat(get(opened.port(), token).body()).contains("\"kind\":\"PodList\"");
            assertThat(get(opened.port(), "wrong").statusCode()).isEqualTo(401);
            Step last = session.newest().step();
            assertThat(last.isRead()).as("it arrives in the history").isTrue();
            assertThat(last.caller()).isNotNull();
        }
    }

    @Test
    void aPortThatIsTakenIsAProblemAndLeavesNothingOpen() throws Exception {
        try (Opened first = door().open(session, Door.ANY_PORT)) {
            assertThatThrownBy(() -> door().open(session, first.port())).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatIsClosedAnswersNobody() throws Exception {
        Opened opened = door().open(session, Door.ANY_PORT);
        opened.close();

        assertThatThrownBy(() -> get(opened.port(), "any")).isInstanceOf(IOException.class);
    }

    private Door door() {
        ApiSources sources = new ApiSources(
                CatalogueFiles.read(), new ClientDocumentation(), ProtobufMessages.parse(CatalogueFiles.protobuf()));
        return new LoopbackDoor(() -> sources, folder.resolve("state/kubeconfig"));
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static HttpResponse<String> get(int port, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("https://127.0.0.1:" + port + "/api/v1/namespaces/default/pods"))
                .header("Authorization", "Bearer " + token)
                .header("User-Agent", "kubectl/v1.33.1 (linux/amd64)")
                .build();
        return HttpClient.newBuilder()
                .sslContext(trusting())
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Which certificate it is, other tests ask. */
    private static SSLContext trusting() throws GeneralSecurityException {
        TrustManager all = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {all}, null);
        return context;
    }
}
