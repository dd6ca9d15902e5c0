package podium.schema;

/** What the API's own documentation says, in English; empty where it says nothing. */
public interface Documentation {

    /** No documentation at all. */
    Documentation NONE = new Documentation() {
        @Override
        public String of(String definition) {
            return "";
        }

        @Override
        public String of(String definition, String field) {
            return "";
        }
    };

    /** @param definition by its name: {@code api.core.v1.Container} */
    String of(String definition);

    String of(String definition, String field);
}
