package podium.sim.kubelet;

import podium.sim.kubelet.ContainerState.NoImage;

/** The kubelet's and containerd's words for an image that cannot be had. */
final class ImageFailure {

    private ImageFailure() {}

    /** As in {@code state.waiting.reason}. */
    static String reason(NoImage state) {
        return switch (state.cause()) {
            case NOT_FOUND, NO_ACCESS -> state.isBackingOff() ? "ImagePullBackOff" : "ErrImagePull";
            case NEVER_PULLED -> "ErrImageNeverPull";
            case INVALID_NAME -> "InvalidImageName";
        };
    }

    /** As in {@code state.waiting.message}. */
    static String message(NoImage state, String image) {
        return switch (state.cause()) {
            case NOT_FOUND -> pull(state, image, notFound(image));
            case NO_ACCESS -> pull(state, image, noAccess(image));
            case NEVER_PULLED -> "Container image \"" + image + "\" is not present with pull policy of Never";
            case INVALID_NAME ->
                "Failed to apply default image tag \"" + image + "\": couldn't parse image name \"" + image
                        + "\": invalid reference format";
        };
    }

    private static String pull(NoImage state, String image, String failure) {
        return state.isBackingOff() ? "Back-off pulling image \"" + image + "\": ErrImagePull: " + failure : failure;
    }

    private static String noAccess(String image) {
        return "failed to pull and unpack image \"" + ImageName.of(image).reference()
                + "\": failed to resolve image: pull access denied, repository does not exist or may require"
                + " authorization: server message: insufficient_scope: authorization failed";
    }

    private static String notFound(String image) {
        String reference = ImageName.of(image).reference();
        return "rpc error: code = NotFound desc = failed to pull and unpack image \"" + reference
                + "\": failed to resolve image: " + reference + ": not found";
    }
}
