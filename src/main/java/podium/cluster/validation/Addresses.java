package podium.cluster.validation;

/** IP addresses, as Go's {@code netip} reads them. */
final class Addresses {

    private static final int IPV4_PARTS = 4;
    private static final int IPV4_MAX = 255;
    private static final int IPV6_GROUPS = 8;

    private Addresses() {}

    static boolean isAddress(String value) {
        return value.indexOf(':') < 0 ? isIpv4(value) : isIpv6(value);
    }

    /** Four numbers without leading zeros. */
    private static boolean isIpv4(String value) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != IPV4_PARTS) {
            return false;
        }
        for (String part : parts) {
            if (!part.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(part) > IPV4_MAX) {
                return false;
            }
        }
        return true;
    }

    /** Eight groups of hexadecimal digits, the last two perhaps as an IPv4 address; one {@code ::} stands for zeros. */
    private static boolean isIpv6(String value) {
        int gap = value.indexOf("::");
        if (gap >= 0 && value.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        int groups = gap < 0 ? groups(value) : groups(value.substring(0, gap)) + groups(value.substring(gap + 2));
        return groups >= 0 && (gap < 0 ? groups == IPV6_GROUPS : groups < IPV6_GROUPS);
    }

    /** How many groups there are, or so few that no sum is right when one is none. */
    private static int groups(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && isIpv4(parts[i])) {
                count += 2;
            } else if (parts[i].matches("[0-9a-fA-F]{1,4}")) {
                count++;
            } else {
                return Integer.MIN_VALUE / 2;
            }
        }
        return count;
    }
}
