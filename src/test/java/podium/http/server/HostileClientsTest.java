package podium.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import podium.http.HttpAnswer;
import podium.http.Router;

/** Clients that begin and do not end, or that are too many: each is refused, and the next honest one is answered. */
@Timeout(30)
class HostileClientsTest {

    /** More than there are threads: if each kept one, nobody would be left to answer. */
    private static final int MORE_THAN_THREADS = 100;

    private static final int CONNECTIONS = 120;

    private static final String HALF_A_BODY = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc";

    private final Limits limits = new Limits(CONNECTIONS, Duration.ofSeconds(5), Duration.ofSeconds(1));
    private final List<Socket> open = new ArrayList<>();
    private LoopbackServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        Router router = new Router(List.of(request -> HttpAnswer.text(200, "well")));
        server = new LoopbackServer(router, limits).plain(LoopbackServer.ANY_PORT);
        port = server.start().get(0);
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        server.close();
    }

    @Test
    void aBodyThatIsCutShortIsRefusedAtOnce() throws IOException {
        Socket socket = send(HALF_A_BODY);
        socket.shutdownOutput();

        assertThat(answer(socket)).startsWith("HTTP/1.1 400").contains("\"kind\":\"Status\"");
        assertStillAnswers();
    }

    @Test
    void aBodyThatTricklesIsEndedInTime() throws IOException, InterruptedException {
        Socket socket = send(HALF_A_BODY);
        Thread trickle = new Thread(() -> trickle(socket));
        trickle.setDaemon(true);
        trickle.start();

        assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("\"kind\":\"Status\"");
        trickle.join();
        assertStillAnswers();
    }

    @Test
    void bodiesThatStopHoldNoThread() throws IOException {
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            send(HALF_A_BODY);
        }
        List<Socket> stopped = List.copyOf(open);

        assertStillAnswers();
        for (Socket socket : stopped) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 ").contains("\"code\":408", "Connection: close");
        }
    }

    @Test
    void connectionsBeyondTheLimitWaitUntilOthersGo() throws IOException {
        for (int i = 0; i < CONNECTIONS + 5; i++) {
            open.add(new Socket(InetAddress.getLoopbackAddress(), port));
        }
        Socket beyond = send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        for (Socket socket : open.subList(0, CONNECTIONS)) {
            socket.close();
        }

        assertThat(answer(beyond)).startsWith("HTTP/1.1 200");
        assertStillAnswers();
    }

    @Test
    void headersWithoutAnEndAreRefused() throws IOException {
        assertThat(answer(send("GET / HTTP/1.1\r\nHost: x\r\nA: " + "b".repeat(70_000))))
                .startsWith("HTTP/1.1 431");
        assertStillAnswers();
    }

    @Test
    void aBodyAboveTheLimitIsRefusedBeforeItComes() throws IOException {
        assertThat(answer(send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n")))
                .startsWith("HTTP/1.1 413");
        assertStillAnswers();
    }

    private void trickle(Socket socket) {
        try {
            for (int i = 0; i < 100; i++) {
                socket.getOutputStream().write('x');
                Thread.sleep(100);
            }
        } catch (IOException ended) {
            // as it is to be
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertStillAnswers() throws IOException {
        assertThat(answer(send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")))
                .startsWith("HTTP/1.1 200");
    }

    private Socket send(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        open.add(socket);
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}
