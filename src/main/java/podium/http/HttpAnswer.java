package podium.http;

import java.nio.charset.StandardCharsets;
import podium.base.Json;
import podium.base.JsonText;

/** What a client is answered. */
public sealed interface HttpAnswer {

    String JSON = "application/json";
    String TEXT = "text/plain; charset=utf-8";
    String CONTENT_TYPE = "Content-Type";

    int OK = 200;
    int CREATED = 201;

    /** The status line's number. */
    int code();

    Headers headers();

    HttpAnswer withHeader(String name, String value);

    /** An answer that is there as a whole. */
    record Whole(int code, Headers headers, byte[] body) implements HttpAnswer {

        @Override
        public Whole withHeader(String name, String value) {
            return new Whole(code, headers.with(name, value), body);
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** An answer that goes on: a watch, a log that is followed. */
    record Streaming(int code, Headers headers, Feed feed) implements HttpAnswer {

        @Override
        public Streaming withHeader(String name, String value) {
            return new Streaming(code, headers.with(name, value), feed);
        }
    }

    static Whole of(int code, String contentType, byte[] body) {
        return new Whole(code, Headers.of(CONTENT_TYPE, contentType), body);
    }

    static Whole json(int code, Json body) {
        return of(code, JSON, JsonText.write(body).getBytes(StandardCharsets.UTF_8));
    }

    static Whole text(int code, String text) {
        return of(code, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }
}
