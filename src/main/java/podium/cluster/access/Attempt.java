package podium.cluster.access;

/** What somebody wants to do: something with a resource, or with a path that is none. */
public sealed interface Attempt {

    String verb();

    /** The namespace in which it would be done; empty for what is in none, or in all. */
    String namespace();

    /**
     * @param resource {@code pods}
     * @param subresource {@code log}, or empty
     * @param name of the object, or empty
     */
    record OnResource(String verb, String group, String resource, String subresource, String namespace, String name)
            implements Attempt {

        /** As rules name it: {@code pods}, {@code pods/log}. */
        public String combined() {
            return subresource.isEmpty() ? resource : resource + "/" + subresource;
        }
    }

    /** @param verb the method of HTTP in small letters */
    record OnPath(String verb, String path) implements Attempt {
        @Override
        public String namespace() {
            return "";
        }
    }
}
