package podium.cluster.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import podium.resource.IpAddress;

/**
 * What is wrong with a name, label or key, in the words of {@code k8s.io/apimachinery/pkg/util/validation}; an empty list when
 * nothing is.
 */
public final class Names {

    private static final int LABEL_MAX = 63;
    private static final int SUBDOMAIN_MAX = 253;
    private static final int PORT_NAME_MAX = 15;

    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String SUBDOMAIN = LABEL + "(\\." + LABEL + ")*";
    private static final String RELAXED_LABEL = "_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?";
    private static final String RELAXED_SUBDOMAIN = RELAXED_LABEL + "(\\." + RELAXED_LABEL + ")*";
    private static final String QUALIFIED = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private static final String LABEL_VALUE = "(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?";
    private static final String CONFIG_KEY = "[-._a-zA-Z0-9]+";

    private static final String LABEL_FAULT =
            "a lowercase RFC 1123 label must consist of lower case alphanumeric characters"
                    + " or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for"
                    + " validation is '" + LABEL + "')";

    private static final String SUBDOMAIN_FAULT =
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric"
                    + " characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used"
                    + " for validation is '" + SUBDOMAIN + "')";

    private static final String RELAXED_FAULT = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric"
            + " characters, '_', '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex"
            + " used for validation is '" + RELAXED_SUBDOMAIN + "')";

    private static final String WILDCARD_FAULT =
            "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of"
                    + " lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character (e.g."
                    + " '*.example.com', regex used for validation is '\\*\\." + SUBDOMAIN + "')";

    private static final String QUALIFIED_FAULT =
            "must consist of alphanumeric characters, '-', '_' or '.', and must start and"
                    + " end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '"
                    + QUALIFIED + "')";

    private static final String LABEL_VALUE_FAULT = "a valid label must be an empty string or consist of alphanumeric"
            + " characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or"
            + " 'my_value',  or '12345', regex used for validation is '" + LABEL_VALUE + "')";

    private static final String CONFIG_KEY_FAULT =
            "a valid config key must consist of alphanumeric characters, '-', '_' or '.'"
                    + " (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '" + CONFIG_KEY
                    + "')";

    private static final String VARIABLE_FAULT =
            "a valid environment variable name must consist only of printable ASCII characters other than '='";

    private static final String HEADER_FAULT =
            "a valid HTTP header must consist of alphanumeric characters or '-' (e.g."
                    + " 'X-Header-Name', regex used for validation is '[-A-Za-z0-9]+')";

    private Names() {}

    public static List<String> label(String value) {
        boolean hasDots = value.indexOf('.') >= 0 && Letters.isSubdomain(value);
        return limited(value, LABEL_MAX, Letters::isLabel, hasDots ? "must not contain dots" : LABEL_FAULT);
    }

    public static List<String> subdomain(String value) {
        return limited(value, SUBDOMAIN_MAX, Letters::isSubdomain, SUBDOMAIN_FAULT);
    }

    /** A subdomain that may have underscores: a search domain. */
    public static List<String> relaxedSubdomain(String value) {
        return limited(value, SUBDOMAIN_MAX, Letters::isRelaxedSubdomain, RELAXED_FAULT);
    }

    public static List<String> labelValue(String value) {
        List<String> faults = new ArrayList<>();
        if (value.length() > LABEL_MAX) {
            faults.add("must be no more than " + LABEL_MAX + " bytes");
        }
        if (!value.isEmpty() && !Letters.isQualifiedName(value)) {
            faults.add(LABEL_VALUE_FAULT);
        }
        return faults;
    }

    /** A label's key, a finalizer, a condition's type: {@code [subdomain/]name}. */
    public static List<String> qualified(String value) {
        int slash = value.indexOf('/');
        if (slash >= 0 && value.indexOf('/', slash + 1) >= 0) {
            return List.of("a valid label key " + QUALIFIED_FAULT
                    + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
        }
        List<String> faults = new ArrayList<>();
        if (slash == 0) {
            faults.add("prefix part must be non-empty");
        } else if (slash > 0) {
            subdomain(value.substring(0, slash)).forEach(fault -> faults.add("prefix part " + fault));
        }
        String name = value.substring(slash + 1);
        if (name.isEmpty()) {
            faults.add("name part must be non-empty");
        } else if (name.length() > LABEL_MAX) {
            faults.add("name part must be no more than " + LABEL_MAX + " bytes");
        }
        if (!Letters.isQualifiedName(name)) {
            faults.add("name part " + QUALIFIED_FAULT);
        }
        return faults;
    }

    /** The name of an environment variable. */
    public static List<String> variable(String value) {
        return Letters.isVariable(value) ? List.of() : List.of(VARIABLE_FAULT);
    }

    public static List<String> httpHeader(String value) {
        return Letters.isHttpHeader(value) ? List.of() : List.of(HEADER_FAULT);
    }

    /** A name that stands in a path as it is. */
    public static List<String> pathSegment(String value) {
        if (value.equals(".") || value.equals("..")) {
            return List.of("may not be '" + value + "'");
        }
        List<String> faults = new ArrayList<>();
        for (String letter : new String[] {"/", "%"}) {
            if (value.contains(letter)) {
                faults.add("may not contain '" + letter + "'");
            }
        }
        return faults;
    }

    /** Every host below a domain: {@code *.example.com}. */
    public static List<String> wildcardSubdomain(String value) {
        boolean isRight = value.startsWith("*.") && Letters.isSubdomain(value.substring(2));
        return limited(value, SUBDOMAIN_MAX, wildcard -> isRight, WILDCARD_FAULT);
    }

    /** An object that stands for an address is called as the address is written. */
    public static List<String> address(String value) {
        return IpAddress.parse(value) == null
                ? List.of("must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)")
                : List.of();
    }

    static List<String> httpPath(String value) {
        return Letters.isHttpPath(value)
                ? List.of()
                : List.of("Invalid path (regex used for validation is '[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+')");
    }

    /** The key of a config map or secret. */
    public static List<String> configKey(String value) {
        List<String> faults = new ArrayList<>();
        if (value.length() > SUBDOMAIN_MAX) {
            faults.add("must be no more than " + SUBDOMAIN_MAX + " characters");
        }
        if (!Letters.isConfigKey(value)) {
            faults.add(CONFIG_KEY_FAULT);
        }
        if (value.equals(".")) {
            faults.add("must not be '.'");
        } else if (value.equals("..")) {
            faults.add("must not be '..'");
        } else if (value.startsWith("..")) {
            faults.add("must not start with '..'");
        }
        return faults;
    }

    /** The name of a container's port (IANA_SVC_NAME). */
    public static List<String> portName(String value) {
        List<String> faults = new ArrayList<>();
        if (value.length() > PORT_NAME_MAX) {
            faults.add("must be no more than " + PORT_NAME_MAX + " characters");
        }
        if (!Letters.isPortName(value)) {
            faults.add("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
        }
        if (!Letters.hasLetter(value)) {
            faults.add("must contain at least one letter (a-z)");
        }
        if (value.contains("--")) {
            faults.add("must not contain consecutive hyphens");
        }
        if (value.startsWith("-") || value.endsWith("-")) {
            faults.add("must not begin or end with a hyphen");
        }
        return faults;
    }

    private static List<String> limited(String value, int max, Predicate<String> isRight, String fault) {
        List<String> faults = new ArrayList<>();
        if (value.length() > max) {
            faults.add("must be no more than " + max + " characters");
        }
        if (!isRight.test(value)) {
            faults.add(fault);
        }
        return faults;
    }
}
