package podium.sim.kubelet;

import java.util.regex.Pattern;

/**
 * The name of an image, in full, as a container runtime resolves it.
 *
 * @param repository with its registry: {@code docker.io/library/nginx}
 * @param tag {@code latest} when none was said; empty when a digest was said
 * @param digest as it was said, or invented, but always the same for the same tag
 */
record ImageName(String repository, String tag, String digest) {

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
        int at = image.indexOf('@');
        String named = at < 0 ? image : image.substring(0, at);
        int colon = named.lastIndexOf(':');
        boolean hasTag = colon > named.lastIndexOf('/');
        String repository = full(hasTag ? named.substring(0, colon) : named);
        if (at >= 0) {
            return new ImageName(repository, "", image.substring(at + 1));
        }
        String tag = hasTag ? named.substring(colon + 1) : "latest";
        return new ImageName(repository, tag, "sha256:" + Digest.of(repository + ":" + tag));
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
        return tag.isEmpty() ? id() : repository + ":" + tag;
    }

    /** As in {@code containerStatuses[].imageID}. */
    String id() {
        return repository + "@" + digest;
    }
}
