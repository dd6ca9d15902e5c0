package podium.cluster.validation;

import java.util.List;
import java.util.function.Function;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.resource.IpAddress;

/** Ingresses ({@code pkg/apis/networking/validation} of 1.36). */
public final class IngressChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final String CLASS_ANNOTATION = "kubernetes.io/ingress.class";
    private static final String NO_ADDRESS = "must be a DNS name, not an IP address";

    private static final List<String> PATH_TYPES = List.of("Exact", "ImplementationSpecific", "Prefix");
    private static final List<String> FORBIDDEN_PARTS = List.of("//", "/./", "/../", "%2f", "%2F");
    private static final List<String> FORBIDDEN_ENDS = List.of("/..", "/.");

    private IngressChecks() {}

    public static void onCreate(JsonObject ingress, Causes causes) {
        check(ingress, causes);
        String annotated = ingress.object("metadata").object("annotations").string(CLASS_ANNOTATION);
        String named = ingress.object("spec").string("ingressClassName");
        if (annotated != null && named != null && !annotated.equals(named)) {
            causes.invalid(
                    FieldPath.of("annotations").child(CLASS_ANNOTATION),
                    annotated,
                    "must match `ingressClassName` when both are specified");
        }
    }

    public static void check(JsonObject ingress, Causes causes) {
        JsonObject spec = ingress.object("spec");
        if (spec.array("rules").isEmpty() && !spec.has("defaultBackend")) {
            Json rules = spec.get("rules");
            causes.invalid(
                    SPEC,
                    rules == null ? JsonNull.NULL : rules,
                    "either `defaultBackend` or `rules` must be specified");
        }
        Check.part(spec, "defaultBackend", SPEC, causes, IngressChecks::backend);
        Check.each(spec, "rules", SPEC, causes, IngressChecks::rule);
        Check.each(spec, "tls", SPEC, causes, IngressChecks::tls);
        if (spec.has("ingressClassName")) {
            String name = spec.string("ingressClassName", "");
            Check.name(name, SPEC.child("ingressClassName"), causes, Names::subdomain);
        }
    }

    private static void rule(JsonObject rule, FieldPath path, Causes causes) {
        String host = rule.string("host", "");
        if (!host.isEmpty()) {
            if (IpAddress.parse(host) != null) {
                causes.invalid(path.child("host"), host, NO_ADDRESS);
            }
            Check.name(host, path.child("host"), causes, hostRule(host));
        }
        Check.part(rule, "http", path, causes, (http, at, found) -> {
            if (http.array("paths").isEmpty()) {
                found.required(at.child("paths"));
            }
            Check.each(http, "paths", at, found, IngressChecks::path);
        });
    }

    private static Function<String, List<String>> hostRule(String host) {
        return host.contains("*") ? Names::wildcardSubdomain : Names::subdomain;
    }

    private static void path(JsonObject path, FieldPath at, Causes causes) {
        String type = path.string("pathType");
        if (type == null) {
            causes.required(at.child("pathType"), "pathType must be specified");
            return;
        }
        String text = path.string("path", "");
        switch (type) {
            case "Exact", "Prefix" -> plainPath(text, at.child("path"), causes);
            case "ImplementationSpecific" -> {
                if (!text.isEmpty() && !text.startsWith("/")) {
                    causes.invalid(at.child("path"), text, "must be an absolute path");
                }
            }
            default -> causes.notSupported(at.child("pathType"), type, PATH_TYPES);
        }
        backend(path.object("backend"), at.child("backend"), causes);
    }

    private static void plainPath(String text, FieldPath path, Causes causes) {
        if (!text.startsWith("/")) {
            causes.invalid(path, text, "must be an absolute path");
        }
        for (String part : FORBIDDEN_PARTS) {
            if (text.contains(part)) {
                causes.invalid(path, text, "must not contain '" + part + "'");
            }
        }
        for (String end : FORBIDDEN_ENDS) {
            if (text.endsWith(end)) {
                causes.invalid(path, text, "cannot end with '" + end + "'");
            }
        }
    }

    private static void backend(JsonObject backend, FieldPath path, Causes causes) {
        boolean hasResource = backend.has("resource");
        boolean hasService = backend.has("service");
        if (hasResource && hasService) {
            causes.invalid(path, "", "cannot set both resource and service backends");
        } else if (hasResource) {
            IngressClassChecks.reference(backend.object("resource"), path.child("resource"), causes);
        } else if (hasService) {
            service(backend.object("service"), path, causes);
        } else {
            causes.invalid(path, "", "resource or service backend is required");
        }
    }

    private static void service(JsonObject service, FieldPath backend, Causes causes) {
        FieldPath path = backend.child("service");
        if (Check.required(service, "name", path, causes)) {
            Check.name(service.string("name", ""), path.child("name"), causes, Names::label);
        }
        JsonObject port = service.object("port");
        String name = port.string("name", "");
        long number = port.number("number", 0);
        if (!name.isEmpty() && number != 0) {
            causes.invalid(backend, "", "cannot set both port name & port number");
        } else if (!name.isEmpty()) {
            Check.name(name, path.child("port").child("name"), causes, Names::portName);
        } else if (number != 0) {
            Check.port(number, path.child("port").child("number"), causes);
        } else {
            causes.required(backend, "port name or number is required");
        }
    }

    private static void tls(JsonObject tls, FieldPath path, Causes causes) {
        int i = 0;
        for (String host : MetaChecks.strings(tls.array("hosts"))) {
            Check.name(host, path.child("hosts").index(i++), causes, hostRule(host));
        }
        String secret = tls.string("secretName", "");
        if (!secret.isEmpty()) {
            Check.name(secret, path.child("secretName"), causes, Names::subdomain);
        }
    }

    public static void status(JsonObject before, JsonObject after, Causes causes) {
        JsonArray entries = after.object("status").object("loadBalancer").array("ingress");
        FieldPath path = FieldPath.of("status").child("loadBalancer").child("ingress");
        for (int i = 0; i < entries.size(); i++) {
            String address = entries.object(i).string("ip", "");
            String host = entries.object(i).string("hostname", "");
            if (!address.isEmpty()) {
                Check.address(address, path.index(i).child("ip"), causes);
            }
            if (!host.isEmpty()) {
                FieldPath at = path.index(i).child("hostname");
                Check.name(host, at, causes, Names::subdomain);
                if (IpAddress.parse(host) != null) {
                    causes.invalid(at, host, NO_ADDRESS);
                }
            }
        }
    }
}
