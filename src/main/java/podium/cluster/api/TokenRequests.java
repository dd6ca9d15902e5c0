package podium.cluster.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonText;
import podium.cluster.Answer;
import podium.cluster.ClusterState;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.cluster.WriteOptions;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.Timestamps;
import podium.schema.Catalogue;
import podium.schema.KindEntry;

/**
 * Answers requests for tokens of service accounts. A token says all that a real one says, but nobody has signed it: it lets
 * nobody in here.
 */
public final class TokenRequests {

    private static final Kind KIND = new Kind("authentication.k8s.io", "v1", "TokenRequest", "tokenrequests", true);
    private static final List<Kind> BINDABLE = List.of(Kind.POD, Kind.NODE, Kind.SECRET);
    private static final String ISSUER = "https://kubernetes.default.svc.cluster.local";
    private static final long SHORTEST_S = 600;
    private static final long USUAL_S = 3_600;
    private static final long LONGEST_S = 1L << 32;
    private static final int SECOND_MS = 1_000;

    private final Catalogue catalogue;
    private final KindEntry entry;

    public TokenRequests(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.entry = new KindEntry(KIND, catalogue.definition("api.authentication.v1.TokenRequest"), true);
    }

    /**
     * @param account whose token is asked for
     * @param nowMs in milliseconds since 1970
     */
    public Answer answer(Key account, JsonObject body, WriteOptions options, ClusterState state, long nowMs) {
        List<String> warnings = new ArrayList<>();
        try {
            JsonObject asked = BodyDecoding.decode(catalogue, entry, body, options, warnings);
            Resource found = state.get(account);
            if (found == null) {
                throw new Refusal(Problems.notFound(account));
            }
            JsonObject spec = withDefaults(asked.object("spec"));
            long seconds = spec.number("expirationSeconds", USUAL_S);
            refuse(seconds);
            bound(spec.object("boundObjectRef"), found, state);
            JsonObject request = asked.with("metadata", metadata(account, nowMs))
                    .with("spec", spec)
                    .with("status", status(found, spec, seconds, nowMs));
            Key key = Key.of(KIND, account.namespace(), account.name());
            return new Answer(Draft.Result.accepted(Resource.of(key, request)), warnings);
        } catch (Refusal refusal) {
            return new Answer(Draft.Result.refused(refusal.problem()), warnings);
        }
    }

    private static JsonObject withDefaults(JsonObject spec) {
        JsonObject timed = spec.has("expirationSeconds") ? spec : spec.with("expirationSeconds", USUAL_S);
        return timed.array("audiences").isEmpty() ? timed.with("audiences", JsonArray.of(Json.of(ISSUER))) : timed;
    }

    private static void refuse(long seconds) throws Refusal {
        String fault =
                seconds < SHORTEST_S ? "less than 10 minutes" : seconds > LONGEST_S ? "larger than 2^32 seconds" : "";
        if (!fault.isEmpty()) {
            throw new Refusal(Problems.invalid(
                    KIND,
                    "",
                    List.of(new Problem.Cause(
                            "FieldValueInvalid",
                            "spec.expirationSeconds",
                            "Invalid value: " + seconds + ": may not specify a duration " + fault))));
        }
    }

    /** A token may end with an object: a pod of the account, a node or a secret. */
    private static void bound(JsonObject reference, Resource account, ClusterState state) throws Refusal {
        if (reference.isEmpty()) {
            return;
        }
        String kind = reference.string("kind", "");
        String version = reference.string("apiVersion", "");
        Kind known = BINDABLE.stream()
                .filter(bindable -> bindable.isCalled(version, kind))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problems.badRequest(
                        "cannot bind token to object of type " + typed(version) + ", Kind=" + kind)));
        Key key = Key.of(known, known.namespaced() ? account.key().namespace() : "", reference.string("name", ""));
        Resource object = state.get(key);
        if (object == null) {
            throw new Refusal(Problems.notFound(key));
        }
        String user = object.spec().string("serviceAccountName", "");
        if (known.equals(Kind.POD) && !user.equals(account.key().name())) {
            throw new Refusal(Problems.badRequest("cannot bind token for serviceaccount \""
                    + account.key().name() + "\" to pod running with different serviceaccount name."));
        }
    }

    /** A group and a version, as Go says them. */
    private static String typed(String version) {
        return version.indexOf('/') < 0 ? "/" + version : version;
    }

    private static JsonObject metadata(Key account, long nowMs) {
        return JsonObject.builder()
                .put("name", account.name())
                .put("namespace", account.namespace())
                .put("creationTimestamp", Timestamps.of(nowMs))
                .build();
    }

    private static JsonObject status(Resource account, JsonObject spec, long seconds, long nowMs) {
        long endMs = nowMs + seconds * SECOND_MS;
        return JsonObject.of(
                "token", Json.of(token(account, spec, nowMs, endMs)), "expirationTimestamp", Timestamps.of(endMs));
    }

    private static String token(Resource account, JsonObject spec, long nowMs, long endMs) {
        String namespace = account.key().namespace();
        String name = account.key().name();
        JsonObject who = JsonObject.of(
                "namespace",
                Json.of(namespace),
                "serviceaccount",
                JsonObject.of("name", Json.of(name), "uid", Json.of(account.uid())));
        JsonObject claims = JsonObject.builder()
                .put("aud", spec.array("audiences"))
                .put("exp", Json.of(endMs / SECOND_MS))
                .put("iat", Json.of(nowMs / SECOND_MS))
                .put("iss", ISSUER)
                .put("kubernetes.io", who)
                .put("nbf", Json.of(nowMs / SECOND_MS))
                .put("sub", "system:serviceaccount:" + namespace + ":" + name)
                .build();
        return encoded(JsonObject.of("alg", Json.of("none"), "typ", Json.of("JWT"))) + "." + encoded(claims) + ".";
    }

    private static String encoded(JsonObject part) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JsonText.write(part).getBytes(StandardCharsets.UTF_8));
    }
}
