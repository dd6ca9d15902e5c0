package podium.cluster.patch;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;

/**
 * Walks to a place in a tree (RFC 6901) and gives the tree with that place changed. As the API server: what stands before the
 * first slash does not matter.
 */
final class JsonPointer {

    /** As deep as a text may be read; keeps a patch from building a tree that exhausts a stack. */
    private static final int DEPTH_MAX = 200;

    private final List<String> names;

    private JsonPointer(List<String> names) {
        this.names = names;
    }

    static JsonPointer parse(String text) throws PatchException {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw PatchException.rejected();
        }
        List<String> names = new ArrayList<>();
        for (String part : text.substring(slash + 1).split("/", -1)) {
            names.add(part.replace("~1", "/").replace("~0", "~"));
        }
        if (names.size() > DEPTH_MAX) {
            throw PatchException.rejected();
        }
        return new JsonPointer(names);
    }

    /** What happens to the place at the end: a container and a name or index in it. */
    interface Edit {
        JsonObject in(JsonObject object, String name) throws PatchException;

        JsonArray in(JsonArray array, String index) throws PatchException;
    }

    Json edit(Json root, Edit edit) throws PatchException {
        return edit(root, 0, edit);
    }

    private Json edit(Json node, int depth, Edit edit) throws PatchException {
        String name = names.get(depth);
        boolean isLast = depth == names.size() - 1;
        if (node instanceof JsonObject object) {
            return isLast ? edit.in(object, name) : object.with(name, edit(child(object, name), depth + 1, edit));
        } else if (node instanceof JsonArray array) {
            if (isLast) {
                return edit.in(array, name);
            }
            int index = index(name, array.size());
            return array.with(index, edit(array.get(index), depth + 1, edit));
        }
        throw PatchException.rejected();
    }

    /** What is at the end; null, as JSON has it, where the last name is not there. */
    Json get(Json root) throws PatchException {
        Json node = root;
        for (String name : names.subList(0, names.size() - 1)) {
            node = node instanceof JsonArray array
                    ? array.get(index(name, array.size()))
                    : child(node.asObject(), name);
        }
        String last = names.get(names.size() - 1);
        if (node instanceof JsonArray array) {
            return array.get(index(last, array.size()));
        } else if (node instanceof JsonObject object) {
            Json found = object.get(last);
            return found == null ? JsonNull.NULL : found;
        }
        throw PatchException.rejected();
    }

    private static Json child(JsonObject object, String name) throws PatchException {
        Json child = object.get(name);
        if (child == null) {
            throw PatchException.rejected();
        }
        return child;
    }

    /** The index of an element that is there; a negative one counts from the end. */
    static int index(String text, int size) throws PatchException {
        int index = number(text);
        int counted = index < 0 ? index + size : index;
        if (counted < 0 || counted >= size) {
            throw PatchException.rejected();
        }
        return counted;
    }

    static int number(String text) throws PatchException {
        if (!text.matches("[-+]?[0-9]{1,9}")) {
            throw PatchException.rejected();
        }
        return Integer.parseInt(text);
    }
}
