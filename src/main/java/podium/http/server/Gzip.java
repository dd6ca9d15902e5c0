package podium.http.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;

/** Packs large answers for clients that ask for it, as the API server does: above 128 KiB, and quickly rather than small. */
final class Gzip {

    private static final int WORTH_IT = 128 * 1024;
    private static final int BUFFER = 64 * 1024;

    private Gzip() {}

    static HttpAnswer ifWorthIt(@Nullable HttpRequest request, HttpAnswer answer) {
        if (request == null
                || !(answer instanceof HttpAnswer.Whole whole)
                || whole.body().length < WORTH_IT
                || whole.headers().first("Content-Encoding") != null
                || !request.headers().first("Accept-Encoding", "").contains("gzip")) {
            return answer;
        }
        return new HttpAnswer.Whole(whole.code(), whole.headers(), packed(whole.body()))
                .withHeader("Content-Encoding", "gzip")
                .withHeader("Vary", "Accept-Encoding");
    }

    private static byte[] packed(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 8);
        try (GZIPOutputStream out = new Fast(packed)) {
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return packed.toByteArray();
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(ByteArrayOutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
