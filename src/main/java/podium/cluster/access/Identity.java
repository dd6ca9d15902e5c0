package podium.cluster.access;

import java.util.ArrayList;
import java.util.List;

/**
 * Who somebody is to the API server.
 *
 * @param uid empty where nobody knows
 */
public record Identity(String name, String uid, List<String> groups) {

    static final String MASTERS = "system:masters";
    private static final String AUTHENTICATED = "system:authenticated";
    private static final String ACCOUNT_PREFIX = "system:serviceaccount:";

    /** Whoever has the cluster on their own machine. */
    public static final Identity ADMIN = new Identity("admin", "admin", List.of(MASTERS, AUTHENTICATED));

    public Identity {
        groups = List.copyOf(groups);
    }

    /** Somebody else, as whom the administrator acts, in the groups in which the server puts everybody of that name. */
    public static Identity impersonated(String name, String uid, List<String> groups) {
        if (name.equals("system:anonymous")) {
            return new Identity(name, uid, groups.isEmpty() ? List.of("system:unauthenticated") : groups);
        }
        List<String> all = new ArrayList<>(groups);
        if (groups.isEmpty() && name.startsWith(ACCOUNT_PREFIX)) {
            String namespace = name.substring(ACCOUNT_PREFIX.length()).split(":", 2)[0];
            all.add("system:serviceaccounts");
            all.add("system:serviceaccounts:" + namespace);
        }
        if (!all.contains(AUTHENTICATED)) {
            all.add(AUTHENTICATED);
        }
        return new Identity(name, uid, all);
    }

    boolean isServiceAccount(String namespace, String account) {
        return name.equals(ACCOUNT_PREFIX + namespace + ":" + account);
    }
}
