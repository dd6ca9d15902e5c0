package podium.controller.namespace;

import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.Kind;

/**
 * What pods are told of whom to trust when they talk to the API: a certificate of nobody's, the same in every cluster here,
 * since no process of a pod ever asks.
 */
final class RootCertificate {

    static final String CONFIG_MAP = "kube-root-ca.crt";

    static final String DESCRIPTION_KEY = "kubernetes.io/description";

    private static final String DESCRIPTION = "Contains a CA bundle that can be used to verify the kube-apiserver when"
            + " using internal endpoints such as the internal service IP or kubernetes.default.svc. No other usage is"
            + " guaranteed across distributions of Kubernetes clusters.";

    private static final String PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBYTCCAQigAwIBAgIIVkh5kzrcMMEwCgYIKoZIzj0EAwIwFTETMBEGA1UEAxMK
            a3ViZXJuZXRlczAeFw0yNjAxMDEwMDAwMDBaFw0zNTEyMzAwMDAwMDBaMBUxEzAR
            BgNVBAMTCmt1YmVybmV0ZXMwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAS+MV0X
            mjZSiGvE9lxXmhWsY7VbsTC/3bMiHCpWSpkR+rglRk9F/MxmsL68nkS+z9VwO2zA
            w2IZelgWk6Ws72vZo0IwQDAdBgNVHQ4EFgQU0h8xJSmFHjz72dYCuNWw+nK7kDgw
            DgYDVR0PAQH/BAQDAgKkMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAw
            RAIgCai4gozGa6ZJckmJcKZhQxFbmMhFcytNaMfsW00TuG4CIDFRi8rTUHg17oUF
            yqsddeiT7jtDx6nfK4AdIT29zNPm
            -----END CERTIFICATE-----
            """;

    static final JsonObject DATA = JsonObject.of("ca.crt", Json.of(PEM));

    private RootCertificate() {}

    static JsonObject configMap() {
        return JsonObject.builder()
                .put("kind", Kind.CONFIG_MAP.name())
                .put("apiVersion", Kind.CONFIG_MAP.apiVersion())
                .put("metadata", described(JsonObject.EMPTY))
                .put("data", DATA)
                .build();
    }

    static JsonObject described(JsonObject metadata) {
        return metadata.with("annotations", metadata.object("annotations").with(DESCRIPTION_KEY, DESCRIPTION));
    }
}
