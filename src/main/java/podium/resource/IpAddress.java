package podium.resource;

import org.jspecify.annotations.Nullable;

/**
 * An IP address: 128 bits, in which an IPv4 address is written as Go writes it, behind {@code ::ffff:}.
 *
 * @param high the upper 64 bits
 * @param low the lower 64 bits
 */
public record IpAddress(long high, long low) implements Comparable<IpAddress> {

    public static final String V4 = "IPv4";
    public static final String V6 = "IPv6";

    private static final int OCTETS = 4;
    private static final int OCTET_MAX = 255;
    private static final int GROUPS = 8;
    private static final long MAPPED = 0xffffL;

    public static IpAddress ofV4(long bits) {
        return new IpAddress(0, MAPPED << 32 | (bits & 0xffff_ffffL));
    }

    /** Reads an address generously: numbers of an IPv4 address may begin with zeros. Null when it is none. */
    public static @Nullable IpAddress parse(String text) {
        if (text.indexOf(':') < 0) {
            long bits = octets(text);
            return bits < 0 ? null : ofV4(bits);
        }
        int[] groups = groups(text);
        return groups == null ? null : new IpAddress(bits(groups, 0), bits(groups, GROUPS / 2));
    }

    /** The 32 bits of an IPv4 address, or -1. */
    private static long octets(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != OCTETS) {
            return -1;
        }
        long bits = 0;
        for (String part : parts) {
            if (!part.matches("0*[0-9]{1,3}") || Integer.parseInt(part) > OCTET_MAX) {
                return -1;
            }
            bits = bits << 8 | Integer.parseInt(part);
        }
        return bits;
    }

    private static int @Nullable [] groups(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            int[] all = groupsOf(text);
            return all != null && all.length == GROUPS ? all : null;
        }
        int[] before = groupsOf(text.substring(0, gap));
        int[] behind = groupsOf(text.substring(gap + 2));
        if (before == null || behind == null || before.length + behind.length >= GROUPS) {
            return null;
        }
        int[] all = new int[GROUPS];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(behind, 0, all, GROUPS - behind.length, behind.length);
        return all;
    }

    /** Groups between colons; the last two may be written as an IPv4 address. */
    private static int @Nullable [] groupsOf(String text) {
        if (text.isEmpty()) {
            return new int[0];
        }
        String[] parts = text.split(":", -1);
        boolean endsInV4 = parts[parts.length - 1].indexOf('.') >= 0;
        int[] groups = new int[parts.length + (endsInV4 ? 1 : 0)];
        for (int i = 0; i < parts.length - (endsInV4 ? 1 : 0); i++) {
            if (!parts[i].matches("[0-9a-fA-F]{1,4}")) {
                return null;
            }
            groups[i] = Integer.parseInt(parts[i], 16);
        }
        if (endsInV4) {
            long bits = octets(parts[parts.length - 1]);
            if (bits < 0) {
                return null;
            }
            groups[groups.length - 2] = (int) (bits >>> 16);
            groups[groups.length - 1] = (int) (bits & 0xffff);
        }
        return groups;
    }

    private static long bits(int[] groups, int from) {
        long bits = 0;
        for (int i = from; i < from + GROUPS / 2; i++) {
            bits = bits << 16 | groups[i];
        }
        return bits;
    }

    public boolean isV4() {
        return high == 0 && low >>> 32 == MAPPED;
    }

    /** {@code IPv4} or {@code IPv6}. */
    public String family() {
        return isV4() ? V4 : V6;
    }

    /** Whether all its bits are zero. */
    public boolean isZero() {
        return high == 0 && (low == 0 || low == MAPPED << 32);
    }

    /** The address so many further on. */
    public IpAddress plus(long steps) {
        long sum = low + steps;
        return new IpAddress(Long.compareUnsigned(sum, low) < 0 ? high + 1 : high, sum);
    }

    @Override
    public int compareTo(IpAddress other) {
        int order = Long.compareUnsigned(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
    }

    /** In its canonical form (RFC 5952). */
    @Override
    public String toString() {
        if (isV4()) {
            return (low >>> 24 & 255) + "." + (low >>> 16 & 255) + "." + (low >>> 8 & 255) + "." + (low & 255);
        }
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = (int) ((i < GROUPS / 2 ? high : low) >>> (48 - 16 * (i % (GROUPS / 2))) & 0xffff);
        }
        int gap = longestGap(groups);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == gap) {
                text.append("::");
                i += zerosFrom(groups, gap) - 1;
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":")
                        .append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }

    /** Where the first of the longest runs of at least two zeros begins, or -1. */
    private static int longestGap(int[] groups) {
        int gap = -1;
        int longest = 1;
        for (int i = 0; i < GROUPS; i++) {
            if (zerosFrom(groups, i) > longest) {
                longest = zerosFrom(groups, i);
                gap = i;
            }
        }
        return gap;
    }

    private static int zerosFrom(int[] groups, int from) {
        int end = from;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - from;
    }
}
