package podium.cluster.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import podium.resource.IpAddress;
import podium.resource.IpRange;

/** Addresses at which no endpoint and no service can be reached from elsewhere ({@code ValidateEndpointIP} of 1.36). */
final class SpecialAddresses {

    private static final Map<IpRange, String> RANGES = ranges();

    private SpecialAddresses() {}

    private static Map<IpRange, String> ranges() {
        Map<IpRange, String> ranges = new LinkedHashMap<>();
        String loopback = "may not be in the loopback range (127.0.0.0/8, ::1/128)";
        String linkLocal = "may not be in the link-local range (169.254.0.0/16, fe80::/10)";
        String multicast = "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)";
        ranges.put(IpRange.of("127.0.0.0/8"), loopback);
        ranges.put(IpRange.of("::1/128"), loopback);
        ranges.put(IpRange.of("169.254.0.0/16"), linkLocal);
        ranges.put(IpRange.of("fe80::/10"), linkLocal);
        ranges.put(IpRange.of("224.0.0.0/24"), multicast);
        ranges.put(IpRange.of("ff02::/16"), multicast);
        return ranges;
    }

    static void check(String value, FieldPath path, Causes causes) {
        IpAddress address = IpAddress.parse(value);
        if (address == null) {
            causes.invalid(path, value, "must be a valid IP address");
            return;
        }
        if (address.isZero()) {
            causes.invalid(path, value, "may not be unspecified (" + value + ")");
        }
        RANGES.forEach((range, fault) -> {
            if (range.contains(address)) {
                causes.invalid(path, value, fault);
            }
        });
    }
}
