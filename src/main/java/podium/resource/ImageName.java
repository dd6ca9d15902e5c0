package podium.resource;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of an image, as registries and kubelets read it: {@code [host[:port]/]path[:tag][@digest]}. */
public final class ImageName {

    /** What an image is that says neither a tag nor a digest. */
    public static final String LATEST = "latest";

    /** No reference is longer: 255 of name, 128 of tag, a digest. */
    private static final int LENGTH_MAX = 600;

    private static final int NAME_MAX = 255;

    private static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final String HOST_PART = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
    private static final String HOST = "(?:" + HOST_PART + "(?:\\." + HOST_PART + ")*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?";

    private static final Pattern REFERENCE = Pattern.compile("(" + HOST + "/" + COMPONENT + "(?:/" + COMPONENT
            + ")*)(?::(\\w[\\w.-]{0,127}))?(@sha(?:256:[a-f0-9]{64}" + "|384:[a-f0-9]{96}|512:[a-f0-9]{128}))?");

    private static final Pattern IDENTIFIER = Pattern.compile("[a-f0-9]{64}");

    private ImageName() {}

    /** The tag; {@link #LATEST} when neither a tag nor a digest is said, empty when the name cannot be read. */
    public static String tag(String image) {
        if (image.length() > LENGTH_MAX || IDENTIFIER.matcher(image).matches()) {
            return "";
        }
        Matcher reference = REFERENCE.matcher(withHost(image));
        if (!reference.matches() || reference.group(1).length() > NAME_MAX) {
            return "";
        }
        String tag = reference.group(2);
        return tag != null ? tag : reference.group(3) == null ? LATEST : "";
    }

    /** Without a host it is the first registry's. */
    private static String withHost(String image) {
        int slash = image.indexOf('/');
        if (slash < 0) {
            return "docker.io/library/" + image;
        }
        String first = image.substring(0, slash);
        boolean isHost = first.equals("localhost")
                || first.indexOf('.') >= 0
                || first.indexOf(':') >= 0
                || !first.equals(first.toLowerCase(Locale.ROOT));
        return isHost ? image : "docker.io/" + image;
    }
}
