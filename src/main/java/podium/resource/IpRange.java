package podium.resource;

import org.jspecify.annotations.Nullable;

/**
 * A range of IP addresses (CIDR).
 *
 * @param address with which it is written; bits behind the prefix may be set
 * @param prefix how many bits its addresses have in common, of 32 or 128
 */
public record IpRange(IpAddress address, int prefix) {

    private static final int V4_BITS = 32;
    private static final int BITS = 128;

    /** A range that is known to be well written. */
    public static IpRange of(String text) {
        IpRange range = parse(text);
        if (range == null) {
            throw new AssertionError("no range of addresses: " + text);
        }
        return range;
    }

    /** Null when the text is none. */
    public static @Nullable IpRange parse(String text) {
        int slash = text.indexOf('/');
        IpAddress address = slash < 0 ? null : IpAddress.parse(text.substring(0, slash));
        String prefix = text.substring(slash + 1);
        if (address == null || !prefix.matches("0*[0-9]{1,3}")) {
            return null;
        }
        int bits = Integer.parseInt(prefix);
        return bits > bits(text, address) ? null : new IpRange(address, bits);
    }

    /** An IPv4 address that is written as an IPv6 one has a prefix of that. */
    private static int bits(String text, IpAddress address) {
        return address.isV4() && text.indexOf(':') < 0 ? V4_BITS : BITS;
    }

    /** The first address. */
    public IpAddress first() {
        int bits = commonBits();
        return new IpAddress(masked(address.high(), bits), masked(address.low(), bits - Long.SIZE));
    }

    private int commonBits() {
        return address.isV4() && prefix <= V4_BITS ? BITS - V4_BITS + prefix : prefix;
    }

    private static long masked(long half, int bits) {
        if (bits <= 0) {
            return 0;
        }
        return bits >= Long.SIZE ? half : half & -1L << (Long.SIZE - bits);
    }

    public boolean contains(IpAddress other) {
        return other.isV4() == address.isV4()
                && new IpRange(other, prefix).first().equals(first());
    }

    @Override
    public String toString() {
        return first() + "/" + prefix;
    }
}
