package podium.http.fuzz;

import java.nio.charset.StandardCharsets;
import podium.fixture.Dice;

/** Mutates a body as text: cut, torn, doubled, flooded. */
final class BodyText {

    private static final int FLOOD = 200_000;
    private static final int DEPTH = 50_000;

    private BodyText() {}

    static RawRequest mutate(RawRequest request, Dice dice) {
        byte[] body = request.body();
        int at = body.length == 0 ? 0 : dice.below(body.length);
        return switch (dice.below(11)) {
            case 0 -> request.withBody(cut(body, 0, at));
            case 1 -> request.withBody(joined(cut(body, 0, at), cut(body, Math.min(at + 1, body.length), body.length)));
            case 2 -> request.withBody(joined(cut(body, 0, at), noise(dice), cut(body, at, body.length)));
            case 3 -> request.withBody(joined(body, body));
            case 4 -> request.withBody(new byte[0]);
            case 5 -> request.withBody(noise(dice));
            case 6 -> request.withBody("[".repeat(DEPTH));
            case 7 -> request.withBody("{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH));
            case 8 -> request.withBody(request.text().replaceFirst("\\d+", "1e999"));
            case 9 -> request.withBody(request.text().replaceFirst("\"[a-z]+\"", "\"" + "x".repeat(FLOOD) + "\""));
            default -> request.withBody("a: &a [b]\nc: [*a, *a]\n---\n" + request.text());
        };
    }

    private static byte[] noise(Dice dice) {
        byte[] noise = new byte[dice.between(1, 12)];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) dice.below(256);
        }
        return noise;
    }

    private static byte[] cut(byte[] bytes, int from, int to) {
        byte[] part = new byte[to - from];
        System.arraycopy(bytes, from, part, 0, part.length);
        return part;
    }

    private static byte[] joined(byte[]... parts) {
        StringBuilder text = new StringBuilder();
        for (byte[] part : parts) {
            text.append(new String(part, StandardCharsets.ISO_8859_1));
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
