package podium.base;

/** JSON's null; compare with {@code ==}. */
public enum JsonNull implements Json {
    NULL;

    @Override
    public String toString() {
        return "null";
    }
}
