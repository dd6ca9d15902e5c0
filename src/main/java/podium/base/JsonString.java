package podium.base;

/** A JSON string. */
public record JsonString(String value) implements Json {

    public static final JsonString EMPTY = new JsonString("");

    @Override
    public String toString() {
        return JsonText.quote(value);
    }
}
