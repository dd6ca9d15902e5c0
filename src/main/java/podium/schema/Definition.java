package podium.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object type of the API: its fields in the order in which the server writes them. */
public final class Definition {

    private final String name;
    private final Map<String, Field> byName = new LinkedHashMap<>();
    private final List<Field> fields = new ArrayList<>();

    private final boolean isAtomic;

    /**
     * @param name as in the OpenAPI document without its first part: {@code api.core.v1.Container}
     * @param isAtomic whether its objects are owned as a whole ({@code x-kubernetes-map-type})
     */
    Definition(String name, boolean isAtomic) {
        this.name = name;
        this.isAtomic = isAtomic;
    }

    /** Only while the catalogue is being read: definitions name one another. */
    void add(Field field) {
        fields.add(field);
        byName.put(field.name(), field);
    }

    public String name() {
        return name;
    }

    /** The name of the Go struct: {@code Container}. */
    public String goName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether whoever writes one field of such an object owns all of it. */
    public boolean isAtomic() {
        return isAtomic;
    }

    public List<Field> fields() {
        return Collections.unmodifiableList(fields);
    }

    public @Nullable Field field(String fieldName) {
        return byName.get(fieldName);
    }

    @Override
    public String toString() {
        return name;
    }
}
