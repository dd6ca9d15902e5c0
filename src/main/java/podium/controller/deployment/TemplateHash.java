package podium.controller.deployment;

import java.util.TreeMap;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/**
 * The value of {@code pod-template-hash}: 32 bits of FNV-1a over a template and the number of collisions so far, as decimal
 * digits spelled with letters that make no words. Kubernetes hashes a printout of its own structures; the digits thus
 * differ from a real cluster's, but equal templates have equal hashes on every machine.
 */
final class TemplateHash {

    private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";
    private static final int FNV_OFFSET = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    private int sum = FNV_OFFSET;

    private TemplateHash() {}

    /** @param collisions of names that were met so far; each makes another hash */
    static String of(JsonObject template, long collisions) {
        TemplateHash hash = new TemplateHash();
        hash.add(PodTemplates.withoutHash(template));
        if (collisions > 0) {
            hash.add(Long.toString(collisions));
        }
        return spelled(Integer.toUnsignedString(hash.sum));
    }

    private void add(Json node) {
        if (node instanceof JsonObject object) {
            add(object);
        } else if (node instanceof JsonArray array) {
            add("[");
            for (Json item : array) {
                add(item);
                add(",");
            }
            add("]");
        } else {
            add(node.toString());
        }
    }

    /** The order of fields says nothing, so they are taken by name. */
    private void add(JsonObject object) {
        TreeMap<String, Json> sorted = new TreeMap<>();
        object.forEach(sorted::put);
        add("{");
        sorted.forEach((name, value) -> {
            add(name);
            add(":");
            add(value);
            add(",");
        });
        add("}");
    }

    private void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            sum = (sum ^ (c & 0xFF)) * FNV_PRIME;
            sum = (sum ^ (c >>> 8)) * FNV_PRIME;
        }
    }

    private static String spelled(String digits) {
        StringBuilder spelled = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            spelled.append(LETTERS.charAt(digits.charAt(i) % LETTERS.length()));
        }
        return spelled.toString();
    }
}
