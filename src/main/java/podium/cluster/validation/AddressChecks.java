package podium.cluster.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.resource.IpAddress;
import podium.resource.IpRange;

/** Addresses and their ranges ({@code k8s.io/apimachinery/pkg/util/validation/ip.go} of 1.36). */
final class AddressChecks {

    private AddressChecks() {}

    static void address(String value, FieldPath path, Causes causes) {
        String fault = addressFault(value);
        if (fault != null) {
            causes.invalid(path, value, fault);
        }
    }

    private static @Nullable String addressFault(String value) {
        IpAddress address = IpAddress.parse(value);
        if (address == null) {
            return "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)";
        }
        if (hasLeadingZeros(value)) {
            return "must not have leading 0s";
        }
        return isMapped(value, address) ? "must not be an IPv4-mapped IPv6 address" : null;
    }

    static void range(String value, FieldPath path, Causes causes) {
        String fault = rangeFault(value);
        if (fault != null) {
            causes.invalid(path, value, fault);
        }
    }

    private static @Nullable String rangeFault(String value) {
        IpRange range = IpRange.parse(value);
        if (range == null) {
            return "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)";
        }
        if (hasLeadingZeros(value)) {
            return "must not have leading 0s in IP or prefix length";
        }
        if (isMapped(value, range.address())) {
            return "must not have an IPv4-mapped IPv6 address";
        }
        return range.first().equals(range.address()) ? null : "must not have bits set beyond the prefix length";
    }

    /** Other programs take numbers that begin with a zero for octal ones. */
    private static boolean hasLeadingZeros(String value) {
        int slash = (value + "/").indexOf('/');
        String address = value.substring(0, slash);
        String dotted = address.indexOf('.') < 0 ? "" : address.substring(address.lastIndexOf(':') + 1);
        return List.of(dotted.split("\\.")).stream().anyMatch(AddressChecks::beginsWithZero)
                || beginsWithZero(value.substring(Math.min(slash + 1, value.length())));
    }

    private static boolean beginsWithZero(String number) {
        return number.length() > 1 && number.startsWith("0");
    }

    private static boolean isMapped(String value, IpAddress address) {
        return address.isV4() && value.indexOf(':') >= 0;
    }

    /** What is odd about how an address is written. */
    static void warn(String value, FieldPath path, List<String> warnings) {
        IpAddress address = IpAddress.parse(value);
        if (address != null && !address.isV4() && !address.toString().equals(value)) {
            warnings.add(path + ": IPv6 address \"" + value + "\" should be in RFC 5952 canonical format (\"" + address
                    + "\")");
        }
    }

    static void warnOfRange(String value, FieldPath path, List<String> warnings) {
        IpRange range = IpRange.parse(value);
        if (range != null && !range.address().isV4() && !range.toString().equals(value)) {
            warnings.add(path + ": IPv6 CIDR value \"" + value + "\" should be in RFC 5952 canonical format (\"" + range
                    + "\")");
        }
    }
}
