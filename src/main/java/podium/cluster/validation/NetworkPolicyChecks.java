package podium.cluster.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.IpRange;

/** NetworkPolicies ({@code pkg/apis/networking/validation} of 1.36). */
public final class NetworkPolicyChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");

    private static final List<String> PROTOCOLS = List.of("TCP", "UDP", "SCTP");
    private static final List<String> TYPES = List.of("Ingress", "Egress");

    private NetworkPolicyChecks() {}

    public static void check(JsonObject policy, Causes causes) {
        JsonObject spec = policy.object("spec");
        SelectorChecks.check(spec.object("podSelector"), SPEC.child("podSelector"), causes);
        Check.each(spec, "ingress", SPEC, causes, (rule, path, found) -> rule(rule, "from", path, found));
        Check.each(spec, "egress", SPEC, causes, (rule, path, found) -> rule(rule, "to", path, found));
        types(spec.array("policyTypes"), SPEC.child("policyTypes"), causes);
    }

    private static void rule(JsonObject rule, String peers, FieldPath path, Causes causes) {
        Check.each(rule, "ports", path, causes, NetworkPolicyChecks::port);
        Check.each(rule, peers, path, causes, NetworkPolicyChecks::peer);
    }

    private static void types(JsonArray types, FieldPath path, Causes causes) {
        if (types.size() > TYPES.size()) {
            causes.invalid(path, types, "may not specify more than two policyTypes");
            return;
        }
        int i = 0;
        for (String type : MetaChecks.strings(types)) {
            if (!TYPES.contains(type)) {
                causes.notSupported(path.index(i), type, TYPES);
            }
            i++;
        }
    }

    private static void port(JsonObject port, FieldPath path, Causes causes) {
        Check.oneOf(port, "protocol", path, causes, PROTOCOLS);
        Json first = port.get("port");
        FieldPath at = path.child("port");
        FieldPath end = path.child("endPort");
        JsonNumber last = port.get("endPort") instanceof JsonNumber number ? number : null;
        if (first instanceof JsonNumber number) {
            Check.port(number.longValue(), at, causes);
            range(number, last, end, causes);
        } else if (first instanceof JsonString name) {
            if (last != null) {
                causes.invalid(end, last, "may not be specified when `port` is non-numeric");
            }
            Check.name(name.value(), at, causes, Names::portName);
        } else if (last != null) {
            causes.invalid(end, last, "may not be specified when `port` is not specified");
        }
    }

    /** The server tells the port where it means the end. */
    private static void range(JsonNumber first, @Nullable JsonNumber last, FieldPath end, Causes causes) {
        if (last == null) {
            return;
        }
        if (last.longValue() < first.longValue()) {
            causes.invalid(end, first, "must be greater than or equal to `port`");
        }
        Check.port(last.longValue(), end, causes);
    }

    private static void peer(JsonObject peer, FieldPath path, Causes causes) {
        int peers = 0;
        for (String field : new String[] {"podSelector", "namespaceSelector"}) {
            peers += peer.has(field) ? 1 : 0;
            Check.part(peer, field, path, causes, SelectorChecks::check);
        }
        Check.part(peer, "ipBlock", path, causes, NetworkPolicyChecks::block);
        if (peers == 0 && !peer.has("ipBlock")) {
            causes.required(path, "must specify a peer");
        } else if (peers > 0 && peer.has("ipBlock")) {
            causes.forbidden(path, "may not specify both ipBlock and another peer");
        }
    }

    private static void block(JsonObject block, FieldPath path, Causes causes) {
        if (!Check.required(block, "cidr", path, causes)) {
            return;
        }
        String text = block.string("cidr", "");
        AddressChecks.range(text, path.child("cidr"), causes);
        IpRange range = IpRange.parse(text);
        if (range == null) {
            return;
        }
        int i = 0;
        for (String except : MetaChecks.strings(block.array("except"))) {
            FieldPath at = path.child("except").index(i++);
            AddressChecks.range(except, at, causes);
            IpRange hole = IpRange.parse(except);
            boolean isInside = hole == null || (range.prefix() < hole.prefix() && range.contains(hole.address()));
            if (!isInside) {
                causes.invalid(at, except, "must be a strict subset of `cidr`");
            }
        }
    }
}
