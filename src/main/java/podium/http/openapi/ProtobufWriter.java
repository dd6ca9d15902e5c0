package podium.http.openapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes one message of Protocol Buffers: numbered fields that are texts or messages. */
final class ProtobufWriter {

    private static final int LENGTH_DELIMITED = 2;
    private static final int TYPE_BITS = 3;
    private static final int GROUP_BITS = 7;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ProtobufWriter text(int field, String text) {
        return text.isEmpty() ? this : bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    ProtobufWriter message(int field, ProtobufWriter message) {
        return bytes(field, message.out.toByteArray());
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private ProtobufWriter bytes(int field, byte[] bytes) {
        varint(field << TYPE_BITS | LENGTH_DELIMITED);
        varint(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    private void varint(int value) {
        int rest = value;
        while (rest >= MORE) {
            out.write(rest & (MORE - 1) | MORE);
            rest >>>= GROUP_BITS;
        }
        out.write(rest);
    }
}
