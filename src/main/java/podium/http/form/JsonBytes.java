package podium.http.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.base.JsonText;

/** Writes trees as JSON in UTF-8, without a text in between: lists of thousands of objects are what this program sends most. */
final class JsonBytes {

    private static final int FIRST_CAPACITY = 4 * 1024;

    private byte[] bytes;
    private int size;

    JsonBytes(int capacity) {
        this.bytes = new byte[capacity];
    }

    static byte[] of(Json tree) {
        JsonBytes out = new JsonBytes(FIRST_CAPACITY);
        out.add(tree);
        return out.toBytes();
    }

    byte[] toBytes() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    void add(Json value) {
        if (value instanceof JsonObject object) {
            addObject(object);
        } else if (value instanceof JsonArray list) {
            addList(list);
        } else if (value instanceof JsonString text) {
            addQuoted(text.value());
        } else {
            addPlain(value.toString());
        }
    }

    void addByte(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
    }

    void addBytes(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    void addField(String name, Json value) {
        addQuoted(name);
        addByte(':');
        add(value);
    }

    private void addObject(JsonObject object) {
        addByte('{');
        for (int i = 0; i < object.size(); i++) {
            if (i > 0) {
                addByte(',');
            }
            addField(object.nameAt(i), object.valueAt(i));
        }
        addByte('}');
    }

    private void addList(JsonArray list) {
        addByte('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                addByte(',');
            }
            add(list.get(i));
        }
        addByte(']');
    }

    /** Nearly all texts are plain ASCII without anything to escape; the others take the long way. */
    private void addQuoted(String text) {
        int length = text.length();
        room(length + 2);
        int at = size;
        bytes[at++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7f || c == '"' || c == '\\') {
                addPlain(JsonText.quote(text));
                return;
            }
            bytes[at++] = (byte) c;
        }
        bytes[at++] = '"';
        size = at;
    }

    private void addPlain(String text) {
        addBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1)));
        }
    }
}
