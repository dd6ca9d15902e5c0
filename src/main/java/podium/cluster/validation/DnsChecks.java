package podium.cluster.validation;

import java.util.List;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** How a pod finds names. */
final class DnsChecks {

    private static final int SERVERS_MAX = 3;
    private static final int SEARCHES_MAX = 32;
    private static final int SEARCH_LETTERS_MAX = 2048;

    private DnsChecks() {}

    static void check(JsonObject spec, FieldPath path, Causes causes) {
        FieldPath at = path.child("dnsConfig");
        JsonObject config = spec.object("dnsConfig");
        if (spec.string("dnsPolicy", "").equals("None")) {
            if (!spec.has("dnsConfig")) {
                causes.required(at, "must provide `dnsConfig` when `dnsPolicy` is None");
                return;
            }
            if (config.array("nameservers").isEmpty()) {
                causes.required(
                        at.child("nameservers"), "must provide at least one DNS nameserver when `dnsPolicy` is None");
                return;
            }
        }
        servers(config.array("nameservers"), at.child("nameservers"), causes);
        searches(config.array("searches"), at.child("searches"), causes);
        JsonArray options = config.array("options");
        for (int i = 0; i < options.size(); i++) {
            if (options.object(i).string("name", "").isEmpty()) {
                causes.required(at.child("options").index(i), "must not be empty");
            }
        }
    }

    private static void servers(JsonArray servers, FieldPath path, Causes causes) {
        if (servers.size() > SERVERS_MAX) {
            causes.invalid(path, servers, "must not have more than " + SERVERS_MAX + " nameservers");
        }
        int i = 0;
        for (String server : MetaChecks.strings(servers)) {
            Check.address(server, path.index(i++), causes);
        }
    }

    private static void searches(JsonArray searches, FieldPath path, Causes causes) {
        List<String> domains = MetaChecks.strings(searches);
        if (domains.size() > SEARCHES_MAX) {
            causes.invalid(path, searches, "must not have more than " + SEARCHES_MAX + " search paths");
        }
        if (String.join(" ", domains).length() > SEARCH_LETTERS_MAX) {
            causes.invalid(
                    path,
                    searches,
                    "must not have more than " + SEARCH_LETTERS_MAX
                            + " characters (including spaces) in the search list");
        }
        int i = 0;
        for (String domain : domains) {
            FieldPath at = path.index(i++);
            if (!domain.equals(".")) {
                String name = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
                Check.name(name, at, causes, Names::relaxedSubdomain);
            }
        }
    }

    static void hostAliases(JsonObject spec, FieldPath path, Causes causes) {
        Check.each(spec, "hostAliases", path, causes, (alias, at, found) -> {
            Check.address(alias.string("ip", ""), at.child("ip"), found);
            int i = 0;
            for (String name : MetaChecks.strings(alias.array("hostnames"))) {
                Check.name(name, at.child("hostnames").index(i++), found, Names::subdomain);
            }
        });
    }
}
