package podium.cluster.access;

/**
 * A rule that somebody has, and why.
 *
 * @param reason in the server's words: {@code RBAC: allowed by RoleBinding "readers/n" of Role "reader" to User "bob"}
 */
public record Grant(Rule rule, String reason) {}
