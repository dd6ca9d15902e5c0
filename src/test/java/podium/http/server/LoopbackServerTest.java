package podium.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import podium.http.Feed;
import podium.http.Headers;
import podium.http.HttpAnswer;
import podium.http.Router;

class LoopbackServerTest {

    private static final int LIMIT = 3 * 1024 * 1024;

    private final Feed feed = new Feed(1024 * 1024);
    private final Router router = new Router(List.of(
            request -> request.path().equals("/stream")
                    ? new HttpAnswer.Streaming(200, Headers.of("Content-Type", "application/json"), feed)
                    : null,
            request -> request.path().equals("/large") ? HttpAnswer.text(200, "y".repeat(200_000)) : null,
            request -> HttpAnswer.text(200, request.method() + " " + request.path() + " " + request.body().length)));

    private LoopbackServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer(router).plain(LoopbackServer.ANY_PORT);
        port = server.start().get(0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRequestAndItsBodyReachTheRouter() throws IOException {
        assertThat(exchange("POST /a%20b HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc"))
                .startsWith("HTTP/1.1 200")
                .endsWith("POST /a b 3");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherOrNotItSaysSo() throws IOException {
        String said = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + (LIMIT + 1) + "\r\n\r\n";
        String chunk = Integer.toHexString(LIMIT + 1) + "\r\n" + "z".repeat(LIMIT + 1) + "\r\n0\r\n\r\n";
        String unsaid = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk;

        assertThat(exchange(said)).startsWith("HTTP/1.1 413").contains("\"RequestEntityTooLarge\"");
        assertThat(exchange(unsaid)).startsWith("HTTP/1.1 413");
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws IOException {
        assertThat(exchange("GET / HTTP/1.1\r\nHost: x\r\nA: " + "b".repeat(100_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("\"kind\":\"Status\"");
    }

    @Test
    void whatIsNoHttpIsRefusedAsAStatus() throws IOException {
        assertThat(exchange("hello\r\n\r\n")).startsWith("HTTP/1.1 400").contains("\"kind\":\"Status\"");
        assertThat(exchange("GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void largeAnswersArePackedForThoseWhoAsk() throws IOException {
        String plain = exchange("GET /large HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        String packed =
                exchange("GET /large HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n");

        assertThat(plain).doesNotContain("Content-Encoding").endsWith("yyy");
        assertThat(packed).contains("Content-Encoding: gzip").hasSizeLessThan(10_000);
    }

    @Test
    void aStreamIsSentPieceByPieceAndEndsWithItsFeed() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(socket, "GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
            InputStream in = socket.getInputStream();
            assertThat(readUntil(in, "\r\n\r\n")).startsWith("HTTP/1.1 200");

            feed.offer("one\n".getBytes(StandardCharsets.UTF_8));
            assertThat(readUntil(in, "one\n")).endsWith("one\n");
            feed.offer("two\n".getBytes(StandardCharsets.UTF_8));
            assertThat(readUntil(in, "two\n")).endsWith("two\n");
            feed.finish();

            assertThat(readUntil(in, "\r\n0\r\n\r\n")).endsWith("0\r\n\r\n");
        }
    }

    @Test
    void theFeedOfAClientThatWentIsClosed() throws IOException, InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        feed.onClose(closed::countDown);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(socket, "GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
            readUntil(socket.getInputStream(), "\r\n\r\n");
            socket.setSoLinger(true, 0);
        }

        for (int i = 0; i < 100 && closed.getCount() > 0; i++) {
            feed.offer("more\n".getBytes(StandardCharsets.UTF_8));
            closed.await(50, TimeUnit.MILLISECONDS);
        }

        assertThat(closed.getCount()).isZero();
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            try {
                send(socket, request);
            } catch (IOException refusedEarly) {
                // the answer is there all the same
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String readUntil(InputStream in, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            read.append((char) next);
        }
        return read.toString();
    }
}
