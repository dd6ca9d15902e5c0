package podium.http.openapi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import podium.base.Json;
import podium.base.JsonText;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;

/**
 * A document as it is served, made once.
 *
 * @param hash by which clients tell whether what they have is still right
 */
record Document(String contentType, byte[] bytes, String hash) {

    private static final int NOT_MODIFIED = 304;

    static Document json(Json tree) {
        return of(HttpAnswer.JSON, JsonText.write(tree).getBytes(StandardCharsets.UTF_8));
    }

    static Document of(String contentType, byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(bytes);
            return new Document(
                    contentType, bytes, HexFormat.of().withUpperCase().formatHex(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("every Java has SHA-512", missing);
        }
    }

    /** Nothing where the client has the document already. */
    HttpAnswer answer(HttpRequest request) {
        String tag = '"' + hash + '"';
        HttpAnswer answer = request.headers().first("If-None-Match", "").equals(tag)
                ? HttpAnswer.of(NOT_MODIFIED, contentType, new byte[0])
                : HttpAnswer.of(HttpAnswer.OK, contentType, bytes);
        return answer.withHeader("Etag", tag).withHeader("Vary", "Accept");
    }
}
