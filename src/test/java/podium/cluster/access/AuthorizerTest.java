package podium.cluster.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.fixture.TestCluster;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;

class AuthorizerTest {

    private static final Identity BOB = Identity.impersonated("bob", "", List.of());

    private final TestCluster cluster = TestCluster.withNodes(0, List.of());

    @BeforeEach
    void aRoleForReadersInShop() {
        create(Key.of(Kind.NAMESPACE, "shop"), "'status':{'phase':'Active'}");
        create(
                Key.of(FurtherKinds.ROLE, "shop", "reader"),
                "'rules':[{'verbs':['get','list'],'apiGroups':[''],'resources':['pods','*/log']}]");
    }

    @Test
    void nobodyMayDoAnythingUntilARuleAllowsIt() {
        assertThat(decide(BOB, "list", "pods", "shop")).isEqualTo(Decision.NO_OPINION);
        assertThat(decide(Identity.ADMIN, "list", "pods", "shop").isAllowed()).isTrue();
    }

    @Test
    void aBindingGivesItsRoleInItsNamespaceOnly() {
        bind("RoleBinding", "shop", "Role", "reader", "{'kind':'User','name':'bob'}");

        assertThat(decide(BOB, "list", "pods", "shop"))
                .isEqualTo(new Decision(
                        true, "RBAC: allowed by RoleBinding \"b/shop\" of Role \"reader\" to User \"bob\""));
        assertThat(decide(BOB, "list", "pods", "other").isAllowed()).isFalse();
        assertThat(decide(BOB, "list", "pods", "").isAllowed()).isFalse();
        assertThat(decide(BOB, "delete", "pods", "shop").isAllowed()).isFalse();
    }

    @Test
    void aSubresourceIsNoPartOfItsResource() {
        bind("RoleBinding", "shop", "Role", "reader", "{'kind':'User','name':'bob'}");

        assertThat(sub("log").isAllowed()).isTrue();
        assertThat(sub("exec").isAllowed()).isFalse();
    }

    private Decision sub(String subresource) {
        return new Authorizer(cluster.state())
                .decide(BOB, new Attempt.OnResource("get", "", "pods", subresource, "shop", "p"));
    }

    @Test
    void aClusterRoleGivenInTheWholeClusterHoldsEverywhere() {
        create(
                Key.of(FurtherKinds.CLUSTER_ROLE, "nodes"),
                "'rules':[{'verbs':['*'],'apiGroups':['*'],'resources':['nodes'],'resourceNames':['node-1']}]");
        bind("ClusterRoleBinding", "", "ClusterRole", "nodes", "{'kind':'Group','name':'system:authenticated'}");

        assertThat(node("node-1").isAllowed()).isTrue();
        assertThat(node("node-2").isAllowed()).isFalse();
    }

    private Decision node(String name) {
        return new Authorizer(cluster.state()).decide(BOB, new Attempt.OnResource("patch", "", "nodes", "", "", name));
    }

    @Test
    void aServiceAccountIsKnownByItsNamespaceAndName() {
        bind("RoleBinding", "shop", "Role", "reader", "{'kind':'ServiceAccount','name':'till','namespace':'shop'}");

        assertThat(decide(account("shop"), "get", "pods", "shop").isAllowed()).isTrue();
        assertThat(decide(account("other"), "get", "pods", "shop").isAllowed()).isFalse();
        assertThat(account("shop").groups())
                .containsExactly("system:serviceaccounts", "system:serviceaccounts:shop", "system:authenticated");
    }

    private static Identity account(String namespace) {
        return Identity.impersonated("system:serviceaccount:" + namespace + ":till", "", List.of());
    }

    @Test
    void whoeverIsKnownMayLookAtWhatTheApiHas() {
        Authorizer authorizer = new Authorizer(cluster.state());

        assertThat(authorizer
                        .decide(BOB, new Attempt.OnPath("get", "/apis/apps/v1"))
                        .isAllowed())
                .isTrue();
        assertThat(authorizer.decide(BOB, new Attempt.OnPath("get", "/metrics")).isAllowed())
                .isFalse();
    }

    @Test
    void theRoleOfAdministratorsCanBeGivenWithoutBeingThere() {
        bind("ClusterRoleBinding", "", "ClusterRole", "cluster-admin", "{'kind':'User','name':'bob'}");

        assertThat(decide(BOB, "delete", "nodes", "").isAllowed()).isTrue();
    }

    @Test
    void whoeverMayViewANamespaceReadsPodsThereButNoSecrets() {
        bind("RoleBinding", "shop", "ClusterRole", "view", "{'kind':'User','name':'bob'}");

        assertThat(decide(BOB, "list", "pods", "shop").isAllowed()).isTrue();
        assertThat(decide(BOB, "delete", "pods", "shop").isAllowed()).isFalse();
        assertThat(decide(BOB, "get", "secrets", "shop").isAllowed()).isFalse();
        assertThat(decide(BOB, "list", "pods", "other").isAllowed()).isFalse();
    }

    @Test
    void whoeverMayEditANamespaceWritesButGivesNobodyRights() {
        bind("RoleBinding", "shop", "ClusterRole", "edit", "{'kind':'User','name':'bob'}");

        assertThat(decide(BOB, "delete", "pods", "shop").isAllowed()).isTrue();
        assertThat(decide(BOB, "get", "secrets", "shop").isAllowed()).isTrue();
        assertThat(decideOnRoles("create").isAllowed()).isFalse();
        assertThat(decide(BOB, "update", "resourcequotas", "shop").isAllowed()).isFalse();
    }

    @Test
    void whoeverAdministersANamespaceGivesRightsInIt() {
        bind("RoleBinding", "shop", "ClusterRole", "admin", "{'kind':'User','name':'bob'}");

        assertThat(decideOnRoles("create").isAllowed()).isTrue();
        assertThat(decide(BOB, "get", "nodes", "").isAllowed()).isFalse();
    }

    private Decision decideOnRoles(String verb) {
        return new Authorizer(cluster.state())
                .decide(BOB, new Attempt.OnResource(verb, "rbac.authorization.k8s.io", "roles", "", "shop", ""));
    }

    private Decision decide(Identity who, String verb, String resource, String namespace) {
        return new Authorizer(cluster.state())
                .decide(who, new Attempt.OnResource(verb, "", resource, "", namespace, ""));
    }

    private void bind(String kind, String namespace, String roleKind, String role, String subject) {
        Kind of = kind.equals("RoleBinding") ? FurtherKinds.ROLE_BINDING : FurtherKinds.CLUSTER_ROLE_BINDING;
        create(
                Key.of(of, namespace, "b"),
                "'roleRef':{'kind':'%s','name':'%s'},'subjects':[%s]".formatted(roleKind, role, subject));
    }

    private void create(Key key, String fields) {
        String text = ("{'metadata':{'name':'" + key.name() + "'}," + fields + "}").replace('\'', '"');
        JsonObject tree = ((JsonReader.Value) JsonReader.read(text)).json().asObject();
        cluster.write(draft -> draft.create(key, tree));
    }
}
