package podium.http.body;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the wire format of protobuf. */
final class WireReader {

    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;

    private static final int VARINT_BITS = 7;
    private static final int LONG_BITS = 64;

    private final byte[] bytes;
    private int at;

    WireReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes end in the middle of something, or are no protobuf. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }

    boolean hasMore() {
        return at < bytes.length;
    }

    long varint() throws Malformed {
        long value = 0;
        for (int shift = 0; shift < LONG_BITS; shift += VARINT_BITS) {
            byte next = next();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new Malformed("proto: integer overflow");
    }

    byte[] bytes() throws Malformed {
        long length = varint();
        if (length < 0 || length > bytes.length - at) {
            throw new Malformed("unexpected EOF");
        }
        at += (int) length;
        return Arrays.copyOfRange(bytes, at - (int) length, at);
    }

    String text() throws Malformed {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    double fixed64() throws Malformed {
        long bits = 0;
        for (int shift = 0; shift < LONG_BITS; shift += Byte.SIZE) {
            bits |= (long) (next() & 0xff) << shift;
        }
        return Double.longBitsToDouble(bits);
    }

    void skip(int wireType) throws Malformed {
        switch (wireType) {
            case VARINT -> varint();
            case FIXED64 -> fixed64();
            case BYTES -> bytes();
            case FIXED32 -> {
                for (int i = 0; i < Integer.BYTES; i++) {
                    next();
                }
            }
            default -> throw new Malformed("proto: illegal wireType " + wireType);
        }
    }

    private byte next() throws Malformed {
        if (at >= bytes.length) {
            throw new Malformed("unexpected EOF");
        }
        return bytes[at++];
    }
}
