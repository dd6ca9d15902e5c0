package podium.cluster.validation;

import java.util.List;
import java.util.function.Function;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** Who signs certificates, and what a pod asks of a signer ({@code pkg/apis/core/validation/names.go} of 1.36). */
final class SignerNames {

    private static final List<String> KEY_TYPES =
            List.of("RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521", "ED25519");

    private static final int HOUR_S = 3600;
    private static final int EXPIRY_MAX_S = 91 * 24 * HOUR_S;
    private static final int KUBERNETES_EXPIRY_MAX_S = 24 * HOUR_S;
    private static final int DOMAIN_MAX = 253;
    private static final int NAME_MAX = DOMAIN_MAX + 1 + DOMAIN_MAX + 1 + 63;

    private SignerNames() {}

    static void check(String name, FieldPath path, Causes causes) {
        String[] parts = name.split("/", -1);
        if (name.isEmpty()) {
            causes.required(path);
            return;
        }
        if (parts.length != 2) {
            causes.invalid(
                    path, name, "must be a fully qualified domain and path of the form 'example.com/signer-name'");
            return;
        }
        tooLong(parts[0], DOMAIN_MAX, path, causes);
        parts(parts[0], Names::label, path, causes);
        if (parts[0].indexOf('.') < 0) {
            causes.invalid(path, parts[0], "should be a domain with at least two segments separated by dots");
        }
        parts(parts[1], Names::subdomain, path, causes);
        tooLong(name, NAME_MAX, path, causes);
    }

    private static void tooLong(String text, int max, FieldPath path, Causes causes) {
        if (text.length() > max) {
            causes.tooLong(path, "may not be more than " + max + " bytes");
        }
    }

    /** The first part that is wrong is told, the others are not. */
    private static void parts(String text, Function<String, List<String>> rule, FieldPath path, Causes causes) {
        for (String part : text.split("\\.", -1)) {
            List<String> faults = rule.apply(part);
            faults.forEach(fault -> causes.invalid(path, text, "validating label \"" + part + "\": " + fault));
            if (!faults.isEmpty()) {
                return;
            }
        }
    }

    /** The name of a bundle of trusted certificates: its signer's comes before the last colon. */
    static void bundle(String name, FieldPath path, Causes causes) {
        if (name.isEmpty()) {
            causes.required(path, "must be a valid object name");
        }
        String own = name.substring(name.lastIndexOf(':') + 1);
        for (String fault : Names.subdomain(own)) {
            causes.invalid(path, name, "not a valid clustertrustbundlename: " + fault);
        }
    }

    static void certificate(JsonObject certificate, FieldPath path, Causes causes) {
        String signer = certificate.string("signerName", "");
        check(signer, path.child("signerName"), causes);
        String keyType = certificate.string("keyType", "");
        if (!KEY_TYPES.contains(keyType)) {
            causes.notSupported(path.child("keyType"), keyType, KEY_TYPES);
        }
        if (certificate.get("maxExpirationSeconds") instanceof JsonNumber expiry) {
            expiry(expiry.longValue(), isKubernetes(signer), path.child("maxExpirationSeconds"), causes);
        }
    }

    private static void expiry(long seconds, boolean isKubernetes, FieldPath path, Causes causes) {
        if (seconds < HOUR_S) {
            causes.invalid(path, seconds, "if provided, maxExpirationSeconds must be >= " + HOUR_S);
        }
        int max = isKubernetes ? KUBERNETES_EXPIRY_MAX_S : EXPIRY_MAX_S;
        if (seconds > max) {
            causes.invalid(path, seconds, "if provided, maxExpirationSeconds must be <= " + max);
        }
    }

    private static boolean isKubernetes(String signer) {
        return ("." + signer.substring(0, (signer + "/").indexOf('/'))).endsWith(".kubernetes.io");
    }
}
