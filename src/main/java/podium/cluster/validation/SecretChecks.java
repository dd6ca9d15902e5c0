package podium.cluster.validation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import podium.base.JsonObject;
import podium.schema.GoJson;

/** Secrets: what each of the built-in types must hold ({@code ValidateSecret} of 1.36). */
public final class SecretChecks {

    private static final FieldPath DATA = FieldPath.of("data");

    private static final String ACCOUNT = "kubernetes.io/service-account.name";
    private static final String REDACTED = "<secret contents redacted>";

    private static final Map<String, Contents> CONTENTS = contents();

    private SecretChecks() {}

    /** What a type asks of its secrets. */
    private interface Contents {
        void check(JsonObject secret, Causes causes);
    }

    private static Map<String, Contents> contents() {
        Map<String, Contents> table = new TreeMap<>();
        table.put("kubernetes.io/service-account-token", SecretChecks::accountToken);
        table.put("kubernetes.io/dockercfg", (secret, causes) -> json(secret, ".dockercfg", causes));
        table.put("kubernetes.io/dockerconfigjson", (secret, causes) -> json(secret, ".dockerconfigjson", causes));
        table.put("kubernetes.io/basic-auth", SecretChecks::basicAuth);
        table.put("kubernetes.io/ssh-auth", SecretChecks::sshAuth);
        table.put("kubernetes.io/tls", SecretChecks::tls);
        return table;
    }

    public static void secret(JsonObject secret, Causes causes) {
        ConfigChecks.tooLong(ConfigChecks.bytesOf(secret.object("data"), "data", causes), DATA, causes);
        Contents contents = CONTENTS.get(secret.string("type", ""));
        if (contents != null) {
            contents.check(secret, causes);
        }
    }

    public static void secretUpdate(JsonObject before, JsonObject after, Causes causes) {
        Check.immutable(before, after, "type", FieldPath.ROOT, causes);
        ConfigChecks.frozen(before, after, causes, "data");
        secret(after, causes);
    }

    private static void accountToken(JsonObject secret, Causes causes) {
        JsonObject annotations = secret.object("metadata").object("annotations");
        if (annotations.string(ACCOUNT, "").isEmpty()) {
            causes.required(FieldPath.of("metadata").child("annotations").key(ACCOUNT));
        }
    }

    /** The value must be there and be a JSON object; it is never shown. */
    private static void json(JsonObject secret, String key, Causes causes) {
        JsonObject data = secret.object("data");
        if (!data.has(key)) {
            causes.required(DATA.key(key));
            return;
        }
        String text = new String(ConfigChecks.bytes(data, key), StandardCharsets.UTF_8);
        GoJson.objectFault(text).ifPresent(fault -> causes.invalid(DATA.key(key), REDACTED, fault));
    }

    /** One of both is enough. */
    private static void basicAuth(JsonObject secret, Causes causes) {
        JsonObject data = secret.object("data");
        if (!data.has("username") && !data.has("password")) {
            required(data, List.of("username", "password"), causes);
        }
    }

    private static void sshAuth(JsonObject secret, Causes causes) {
        if (secret.object("data").string("ssh-privatekey", "").isEmpty()) {
            causes.required(DATA.key("ssh-privatekey"));
        }
    }

    private static void tls(JsonObject secret, Causes causes) {
        required(secret.object("data"), List.of("tls.crt", "tls.key"), causes);
    }

    private static void required(JsonObject data, List<String> keys, Causes causes) {
        for (String key : keys) {
            if (!data.has(key)) {
                causes.required(DATA.key(key));
            }
        }
    }
}
