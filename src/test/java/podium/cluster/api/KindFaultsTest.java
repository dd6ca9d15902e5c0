package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with objects of the kinds that are not of the core, in the server's words. */
class KindFaultsTest {

    private static final String PODS = "template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: b,"
            + " volumeMounts: [{name: data, mountPath: /d}]}]}}";

    private static final String STATEFUL_SETS = "/apis/apps/v1/namespaces/default/statefulsets";
    private static final String AUTOSCALERS = "/apis/autoscaling/v2/namespaces/default/horizontalpodautoscalers";
    private static final String QUOTAS = "/api/v1/namespaces/default/resourcequotas";
    private static final String EVENTS = "/api/v1/namespaces/default/events";
    private static final String STORAGE = "/apis/storage.k8s.io/v1/";

    private final AskedApi server = new AskedApi();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void podsOfAStatefulSetAreLookedAtAndMountWhatItClaims() {
        String claim = "volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce],"
                + " resources: {requests: {storage: 1Gi}}}}]";
        String selector = "selector: {matchLabels: {a: b}}, ";

        assertThat(created(STATEFUL_SETS, selector + PODS + ", " + claim).code())
                .isEqualTo(201);
        assertThat(created(STATEFUL_SETS, selector + PODS + ", serviceName: A.b, volumeClaimTemplates: [{spec: {}}]")
                        .message())
                .startsWith(
                        "StatefulSet.apps \"x\" is invalid: [spec.volumeClaimTemplates[0].spec.accessModes: Required"
                                + " value: at least 1 access mode is required,"
                                + " spec.volumeClaimTemplates[0].spec.resources[storage]: Required value, spec.serviceName:"
                                + " Invalid value: \"A.b\": ")
                .endsWith(", spec.template.spec.containers[0].volumeMounts[0].name: Not found: \"data\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apps/v1|[spec.maxReplicas: Invalid value: -1: must be greater than or equal to 1, spec.maxReplicas:"
                        + " Invalid value: -1: must be greater than or equal to `minReplicas`]",
                "v1|[spec.maxReplicas: Invalid value: -1: must be greater than or equal to 1, spec.maxReplicas: Invalid"
                        + " value: -1: must be greater than or equal to `minReplicas`, spec.scaleTargetRef.apiVersion:"
                        + " Invalid value: \"v1\": apiVersion must specify API group]"
            })
    void anAutoscalerNamesTheGroupOfWhatItScales(String apiVersion, String faults) {
        String target = "scaleTargetRef: {kind: Deployment, name: d, apiVersion: " + apiVersion + "}";

        assertThat(created(AUTOSCALERS, "maxReplicas: -1, " + target).message())
                .isEqualTo("HorizontalPodAutoscaler.autoscaling \"x\" is invalid: " + faults);
    }

    @Test
    void aShareOfNothingIsRefusedInTheOlderVersionToo() {
        String path = AUTOSCALERS.replace("v2", "v1");

        assertThat(created(
                                path,
                                "maxReplicas: 1, targetCPUUtilizationPercentage: 0, scaleTargetRef:"
                                        + " {kind: ReplicationController, name: r, apiVersion: v1}")
                        .message())
                .isEqualTo(
                        "HorizontalPodAutoscaler.autoscaling \"x\" is invalid:"
                                + " spec.metrics[0].resource.target.averageUtilization: Invalid value: 0: must be greater than 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hard: {services: 1}, scopes: [Foo]|spec.scopes: Invalid value: [\"Foo\"]: unsupported scope",
                "hard: {services: 1}, scopeSelector: {matchExpressions: [{scopeName: BestEffort, operator: Exists}]}"
                        + "|spec.scopeSelector.matchExpressions: Invalid value: {\"MatchExpressions\":[{\"ScopeName\":"
                        + "\"BestEffort\",\"Operator\":\"Exists\",\"Values\":null}]}: unsupported scope applied to"
                        + " resource",
                "scopeSelector: {matchExpressions: [{scopeName: Terminating, operator: Exists},"
                        + " {scopeName: NotTerminating, operator: Exists}]}"
                        + "|spec.scopeSelector.matchExpressions: Invalid value: null: conflicting scopes"
            })
    void aQuotaNarrowsOnlyWhatItsScopesCan(String spec, String fault) {
        assertThat(created(QUOTAS, spec).message()).isEqualTo("ResourceQuota \"x\" is invalid: " + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "storageclasses|provisioner: a, allowedTopologies: [{matchLabelExpressions: [{key: k, values: []}]}]"
                        + "|StorageClass|allowedTopologies[0].matchLabelExpressions[0].values: Required value",
                "storageclasses|provisioner: a, allowedTopologies: [{matchLabelExpressions: [{key: k, values: [v]}]},"
                        + " {matchLabelExpressions: [{key: k, values: [v]}]}]"
                        + "|StorageClass|allowedTopologies[1].matchLabelExpressions: Duplicate value: \"\"",
                "csidrivers|spec: {tokenRequests: [{audience: a, expirationSeconds: 1}]}"
                        + "|CSIDriver|spec.tokenRequests[0].expirationSeconds: Invalid value: 1: may not specify a"
                        + " duration less than 10 minutes",
                "csidrivers|spec: {serviceAccountTokenInSecrets: true}"
                        + "|CSIDriver|spec.serviceAccountTokenInSecrets: Invalid value: true:"
                        + " serviceAccountTokenInSecrets is set but no tokenRequests are specified",
                "csinodes|spec: {drivers: [{name: a, nodeID: n}, {name: a, nodeID: '', topologyKeys: [k, k]}]}"
                        + "|CSINode|[spec.drivers[1].nodeID: Required value, spec.drivers[1].name: Duplicate value:"
                        + " \"a\", spec.drivers[1]: Duplicate value: \"k\"]",
                "volumeattachments|spec: {attacher: a, nodeName: n, source: {}}"
                        + "|VolumeAttachment|spec.source: Required value: must specify exactly one of inlineVolumeSpec"
                        + " and persistentVolumeName"
            })
    void whatKeepsDataIsLookedAt(String plural, String fields, String kind, String faults) {
        assertThat(made(STORAGE + plural, fields).message())
                .isEqualTo(kind + ".storage.k8s.io \"x\" is invalid: " + faults);
    }

    @Test
    void aDriverOfANodeStaysButForWhatItCanTake() {
        made(STORAGE + "csinodes", "spec: {drivers: [{name: a, nodeID: n, allocatable: {count: 1}}]}");

        String grown = "{\"spec\":{\"drivers\":[{\"name\":\"a\",\"nodeID\":\"n\",\"allocatable\":{\"count\":2}}]}}";
        assertThat(server.patch("merge", STORAGE + "csinodes/x", grown).code()).isEqualTo(200);
        assertThat(server.patch("merge", STORAGE + "csinodes/x", grown.replace("\"n\"", "\"m\""))
                        .message())
                .isEqualTo("CSINode.storage.k8s.io \"x\" is invalid: spec.drivers: Invalid value: {\"Name\":\"a\","
                        + "\"NodeID\":\"m\",\"TopologyKeys\":null,\"Allocatable\":null}: field is immutable");
    }

    @Test
    void secretsOfAVolumeAreInANamespace() {
        String spec = "capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], csi: {driver: d, volumeHandle: h,"
                + " nodePublishSecretRef: {name: s}}";

        assertThat(created("/api/v1/persistentvolumes", spec).message())
                .isEqualTo(
                        "PersistentVolume \"x\" is invalid: spec.csi.nodePublishSecretRef.namespace: Required value");
    }

    @Test
    void whoReportsAnEventIsCalledAsItsGroupCallsIt() {
        String event = "eventTime: '2026-01-01T00:00:00.000000Z', reportingInstance: i, action: a, reason: r,"
                + " type: Normal, ";

        assertThat(made(EVENTS, event + "reportingComponent: a b").message())
                .startsWith("Event \"x\" is invalid: reportingComponent: Invalid value: \"a b\"");
        assertThat(made("/apis/events.k8s.io/v1/namespaces/default/events", event + "reportingController: a b")
                        .message())
                .startsWith("Event \"x\" is invalid: reportingController: Invalid value: \"a b\"");
    }

    @Test
    void theMetadataOfABudgetIsLookedAtWhenTheRestIsRight() {
        String path = "/apis/policy/v1/namespaces/default/poddisruptionbudgets";
        String labelled = "{metadata: {name: x, labels: {a: 'b c'}}, spec: {minAvailable: ";

        assertThat(server.ask("POST", path, "application/yaml", labelled + "-1}}")
                        .message())
                .isEqualTo("PodDisruptionBudget.policy \"x\" is invalid: spec.minAvailable: Invalid value: -1: must be"
                        + " greater than or equal to 0");
        assertThat(server.ask("POST", path, "application/yaml", labelled + "1}}")
                        .message())
                .startsWith("PodDisruptionBudget.policy \"x\" is invalid: metadata.labels: Invalid value: \"b c\"");
    }

    @Test
    void aBindingSaysTheGroupOfItsRoleEvenWhereItSaysNothing() {
        assertThat(made("/apis/rbac.authorization.k8s.io/v1/clusterrolebindings", "roleRef: {apiGroup: ''}")
                        .message())
                .isEqualTo("ClusterRoleBinding.rbac.authorization.k8s.io \"x\" is invalid: [roleRef.kind: Unsupported"
                        + " value: \"\": supported values: \"ClusterRole\", roleRef.name: Required value]");
    }

    @Test
    void anAnnotationForTheClassOfAnIngressIsWarnedOfOnceAtCreation() {
        String path = "/apis/networking.k8s.io/v1/namespaces/default/ingresses";
        String ingress = "{metadata: {name: x, annotations: {kubernetes.io/ingress.class: a}}, spec: {defaultBackend:"
                + " {service: {name: s, port: {number: 80}}}}}";

        assertThat(server.ask("POST", path, "application/yaml", ingress).warnings())
                .containsExactly("annotation \\\"kubernetes.io/ingress.class\\\" is deprecated, please use"
                        + " 'spec.ingressClassName' instead");
        assertThat(server.patch("merge", path + "/x", "{\"metadata\":{\"labels\":{\"a\":\"b\"}}}")
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/apis/apps/v1/namespaces/default/statefulsets|spec: {revisionHistoryLimit: -1, selector: {matchLabels:"
                        + " {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: b}]}}}"
                        + "|spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= 0"
                        + " is recommended",
                "/api/v1/persistentvolumes|spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce],"
                        + " persistentVolumeReclaimPolicy: Recycle, nfs: {server: a, path: /b}}"
                        + "|spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is deprecated. Instead, the"
                        + " recommended approach is to use dynamic provisioning.",
                "/apis/discovery.k8s.io/v1/namespaces/default/endpointslices|addressType: FQDN, endpoints: []"
                        + "|spec.addressType: FQDN endpoints are deprecated"
            })
    void whatIsOddButAllowedIsWarnedOf(String path, String fields, String warning) {
        AskedApi.Answer answer = made(path, fields);

        assertThat(answer.code()).isEqualTo(201);
        assertThat(answer.warnings()).containsExactly(warning);
    }

    @Test
    void aPodConditionIsMeantToHoldWhereNothingIsSaid() {
        String job = "podFailurePolicy: {rules: [{action: Ignore, onPodConditions: [{type: A}]}]}, template: {spec:"
                + " {restartPolicy: Never, containers: [{name: a, image: b}]}}";

        assertThat(created("/apis/batch/v1/namespaces/default/jobs", job)
                        .body()
                        .object("spec")
                        .object("podFailurePolicy")
                        .array("rules")
                        .object(0)
                        .array("onPodConditions")
                        .object(0)
                        .string("status"))
                .isEqualTo("True");
    }

    @Test
    void aTokenIsBoundOnlyToWhatCanEndIt() {
        String path = "/api/v1/namespaces/default/serviceaccounts";
        server.ask("POST", path, "application/yaml", "{metadata: {name: s}}");

        assertThat(token("s", "kind: Job, apiVersion: batch/v1, name: j"))
                .isEqualTo("cannot bind token to object of type batch/v1, Kind=Job");
        assertThat(token("s", "kind: Pod, apiVersion: v1, name: p")).isEqualTo("pods \"p\" not found");
    }

    private String token(String account, String reference) {
        return server.ask(
                        "POST",
                        "/api/v1/namespaces/default/serviceaccounts/" + account + "/token",
                        "application/yaml",
                        "{spec: {boundObjectRef: {" + reference + "}}}")
                .message();
    }

    @Test
    void aScaleOfAnObjectThatIsGoneIsNotThatOfItsNamesake() {
        made(
                "/api/v1/namespaces/default/replicationcontrollers",
                "spec: {template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: b}]}}}");

        assertThat(server.ask(
                                "PUT",
                                "/api/v1/namespaces/default/replicationcontrollers/x/scale",
                                "application/yaml",
                                "{metadata: {name: x, uid: other}, spec: {replicas: 2}}")
                        .message())
                .startsWith("Operation cannot be fulfilled on replicationcontrollers/scale \"x\": Precondition failed:"
                        + " UID in precondition: other, UID in object meta: ");
    }

    private AskedApi.Answer created(String path, String spec) {
        return made(path, "spec: {" + spec + "}");
    }

    private AskedApi.Answer made(String path, String fields) {
        return server.ask("POST", path, "application/yaml", "{metadata: {name: x}, " + fields + "}");
    }
}
