package podium.cluster.validation;

import java.util.regex.Pattern;
import podium.base.Json;
import podium.base.JsonBoolean;
import podium.base.JsonObject;

/** What only Windows has: options of security contexts ({@code validateWindowsSecurityContextOptions} of 1.36). */
final class WindowsOptionChecks {

    private static final int SPEC_KIB_MAX = 64;
    private static final int DOMAIN_MAX = 256;
    private static final int USER_MAX = 104;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern NET_BIOS = Pattern.compile("[^\\\\/:*?\"<>|.][^\\\\/:*?\"<>|]{0,14}");
    private static final Pattern DOTS_AND_SPACES = Pattern.compile("[. ]+");
    private static final Pattern FORBIDDEN = Pattern.compile("[\"/\\\\:;|=,+*?<>@\\[\\]]");

    private static final Pattern DOMAIN_PART = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?");

    private WindowsOptionChecks() {}

    static void check(JsonObject options, FieldPath path, Causes causes) {
        if (options.has("gmsaCredentialSpecName")) {
            String name = options.string("gmsaCredentialSpecName", "");
            Check.name(name, path.child("gmsaCredentialSpecName"), causes, Names::subdomain);
        }
        if (options.has("gmsaCredentialSpec")) {
            credentials(options.string("gmsaCredentialSpec", ""), path.child("gmsaCredentialSpec"), causes);
        }
        if (options.has("runAsUserName")) {
            userName(options.string("runAsUserName", ""), path.child("runAsUserName"), causes);
        }
    }

    private static void credentials(String spec, FieldPath path, Causes causes) {
        if (spec.isEmpty()) {
            causes.invalid(path, spec, "gmsaCredentialSpec cannot be an empty string");
        } else if (spec.length() > SPEC_KIB_MAX * 1024) {
            causes.invalid(path, spec, "gmsaCredentialSpec size must be under " + SPEC_KIB_MAX + " KiB");
        }
    }

    private static void userName(String name, FieldPath path, Causes causes) {
        String[] parts = name.split("\\\\", -1);
        if (name.isEmpty()) {
            causes.invalid(path, name, "runAsUserName cannot be an empty string");
        } else if (CONTROL.matcher(name).find()) {
            causes.invalid(path, name, "runAsUserName cannot contain control characters");
        } else if (parts.length > 2) {
            causes.invalid(path, name, "runAsUserName cannot contain more than one backslash");
        } else {
            if (parts.length == 2) {
                domain(parts[0], name, path, causes);
            }
            user(parts[parts.length - 1], name, path, causes);
        }
    }

    private static void domain(String domain, String name, FieldPath path, Causes causes) {
        if (domain.length() >= DOMAIN_MAX) {
            causes.invalid(path, name, "runAsUserName's Domain length must be under " + DOMAIN_MAX + " characters");
        }
        if (!NET_BIOS.matcher(domain).matches() && !isDnsName(domain)) {
            causes.invalid(path, name, "runAsUserName's Domain doesn't match the NetBios nor the DNS format");
        }
    }

    private static boolean isDnsName(String domain) {
        for (String part : domain.split("\\.", -1)) {
            if (!DOMAIN_PART.matcher(part).matches()) {
                return false;
            }
        }
        return true;
    }

    private static void user(String user, String name, FieldPath path, Causes causes) {
        if (user.isEmpty()) {
            causes.invalid(path, name, "runAsUserName's User cannot be empty");
        } else if (user.length() > USER_MAX) {
            causes.invalid(
                    path, name, "runAsUserName's User length must not be longer than " + USER_MAX + " characters");
        }
        if (DOTS_AND_SPACES.matcher(user).matches()) {
            causes.invalid(path, name, "runAsUserName's User cannot contain only periods or spaces");
        }
        if (FORBIDDEN.matcher(user).find()) {
            causes.invalid(
                    path, name, "runAsUserName's User cannot contain the following characters: \"/\\:;|=,+*?<>@[]");
        }
    }

    /** A pod that acts as a process of its host does so with all of its containers, and on the host's network. */
    static void hostProcess(JsonObject spec, FieldPath path, Causes causes) {
        Json ofPod = spec.at("securityContext", "windowsOptions", "hostProcess");
        int[] counts = new int[2];
        PodContainers.each(spec, path, (container, at) -> {
            Json own = container.at("securityContext", "windowsOptions", "hostProcess");
            if (ofPod != null && own != null && !own.equals(ofPod)) {
                causes.invalid(
                        at.child("securityContext").child("windowsOptions").child("hostProcess"),
                        own,
                        "pod hostProcess value must be identical if both are specified, was " + ofPod);
            }
            counts[0]++;
            counts[1] += (own == null ? ofPod : own) == JsonBoolean.TRUE ? 1 : 0;
        });
        if (counts[1] == 0) {
            return;
        }
        if (counts[1] != counts[0]) {
            causes.invalid(
                    path,
                    "",
                    "If pod contains any hostProcess containers then all containers must be HostProcess containers");
        }
        if (!spec.isTrue("hostNetwork")) {
            causes.invalid(
                    path.child("hostNetwork"),
                    JsonBoolean.FALSE,
                    "hostNetwork must be true if pod contains any hostProcess containers");
        }
    }
}
