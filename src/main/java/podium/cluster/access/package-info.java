/**
 * Who may do what: role-based access control as the API server's RBAC authorizer decides it, from the roles and bindings that
 * are in the cluster.
 *
 * <p>The one rule: nobody may do anything unless a rule allows it; members of {@code system:masters} may do everything. A
 * decision names the binding that allowed it.
 *
 * <p>Start reading at {@link podium.cluster.access.Authorizer}.
 */
@NullMarked
package podium.cluster.access;

import org.jspecify.annotations.NullMarked;
