package podium.cli.bench;

import java.nio.charset.StandardCharsets;

/** A request as it goes over the wire. */
record WireRequest(String target, byte[] bytes) {

    private static final String JSON = "application/json";

    static WireRequest get(String target) {
        return get(target, JSON);
    }

    static WireRequest get(String target, String accept) {
        return of("GET", target, accept, "", "");
    }

    static WireRequest post(String target, String body) {
        return of("POST", target, JSON, JSON, body);
    }

    static WireRequest mergePatch(String target, String body) {
        return of("PATCH", target, JSON, "application/merge-patch+json", body);
    }

    private static WireRequest of(String method, String target, String accept, String type, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: " + accept
                + (type.isEmpty() ? "" : "\r\nContent-Type: " + type + "\r\nContent-Length: " + content.length)
                + "\r\n\r\n";
        return new WireRequest(target, (head + body).getBytes(StandardCharsets.UTF_8));
    }
}
