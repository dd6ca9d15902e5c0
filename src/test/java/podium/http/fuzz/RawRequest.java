package podium.http.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonText;
import podium.http.Headers;

/**
 * A request before anybody has looked at it.
 *
 * @param target path and query as they stand in the first line
 */
record RawRequest(String method, String target, Headers headers, byte[] body) {

    private static final byte[] NO_BODY = {};
    private static final int SHOWN_MAX = 300;

    static RawRequest of(String method, String target) {
        return new RawRequest(
                method, target, Headers.of("User-Agent", "fuzz/1.0").with("Host", "127.0.0.1"), NO_BODY);
    }

    RawRequest withMethod(String other) {
        return new RawRequest(other, target, headers, body);
    }

    RawRequest withTarget(String other) {
        return new RawRequest(method, other, headers, body);
    }

    RawRequest withHeader(String name, String value) {
        return new RawRequest(method, target, headers.with(name, value), body);
    }

    RawRequest withBody(byte[] other) {
        return new RawRequest(method, target, headers, other);
    }

    RawRequest withBody(String text) {
        return withBody(text.getBytes(StandardCharsets.UTF_8));
    }

    RawRequest withJson(Json tree) {
        return withBody(JsonText.write(tree));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String path() {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    /** The parts of the query, as they stand between its ampersands. */
    List<String> options() {
        int mark = target.indexOf('?');
        return mark < 0
                ? new ArrayList<>()
                : new ArrayList<>(List.of(target.substring(mark + 1).split("&")));
    }

    RawRequest withOptions(List<String> options) {
        return withTarget(options.isEmpty() ? path() : path() + "?" + String.join("&", options));
    }

    @Override
    public String toString() {
        return shortened(method + " " + target) + " " + shortened(headers.toString()) + " " + shortened(text());
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "… (" + text.length() + ")";
    }
}
