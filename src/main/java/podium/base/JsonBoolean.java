package podium.base;

/** A JSON truth value; compare with {@code ==}. */
public enum JsonBoolean implements Json {
    FALSE,
    TRUE;

    public boolean value() {
        return this == TRUE;
    }

    @Override
    public String toString() {
        return this == TRUE ? "true" : "false";
    }
}
