package podium.sim.kubelet;

import java.util.regex.Pattern;

/**
 * The name of an image, in full, as a container runtime resolves it.
 *
 * @param repository with its registry: {@code docker.io/library/nginx}
 * @param tag {@code latest} when none was said; empty when a digest was said
 */
record ImageName(String repository, String tag) {

    private static final Pattern VALID = Pattern.compile("([a-zA-Z0-9.-]+(:[0-9]+)?/)?[a-z0-9]+([._/-]+[a-z0-9]+)*"
            + "(:[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127})?(@[a-z0-9+._-]+:[0-9a-fA-F]{32,})?");
    private static final String REGISTRY_DEFAULT = "docker.io";

    /** The one tag that no registry has. */
    private static final String TAG_MISSING = "missing";

    /** Whether a text names an image: {@code distribution/reference}, in short. */
    static boolean isValid(String image) {
        return VALID.matcher(image).matches();
    }

    static ImageName of(String image) {
        int digest = image.indexOf('@');
        String named = digest < 0 ? image : image.substring(0, digest);
        int colon = named.lastIndexOf(':');
        boolean hasTag = colon > named.lastIndexOf('/');
        String repository = hasTag ? named.substring(0, colon) : named;
        String tag = hasTag ? named.substring(colon + 1) : "latest";
        return new ImageName(full(repository), digest < 0 ? tag : "");
    }

    private static String full(String repository) {
        int slash = repository.indexOf('/');
        String first = slash < 0 ? "" : repository.substring(0, slash);
        boolean namesRegistry = first.contains(".") || first.contains(":") || first.equals("localhost");
        if (namesRegistry) {
            return repository;
        }
        return REGISTRY_DEFAULT + (slash < 0 ? "/library/" : "/") + repository;
    }

    boolean isMissing() {
        return tag.equals(TAG_MISSING);
    }

    /** As in {@code containerStatuses[].image}. */
    String reference() {
        return tag.isEmpty() ? digest() : repository + ":" + tag;
    }

    /** As in {@code containerStatuses[].imageID}. */
    String digest() {
        return repository + "@sha256:" + Digest.of(repository + ":" + tag);
    }
}
