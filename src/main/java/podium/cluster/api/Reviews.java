package podium.cluster.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.cluster.Answer;
import podium.cluster.ClusterState;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.cluster.WriteOptions;
import podium.cluster.access.Attempt;
import podium.cluster.access.Authorizer;
import podium.cluster.access.Decision;
import podium.cluster.access.Grant;
import podium.cluster.access.Identity;
import podium.cluster.access.Rule;
import podium.cluster.fields.FieldOwnership;
import podium.cluster.fields.FieldSet;
import podium.cluster.fields.Writer;
import podium.cluster.validation.Causes;
import podium.cluster.validation.ReviewChecks;
import podium.resource.Key;
import podium.resource.Resource;
import podium.resource.Timestamps;
import podium.schema.Catalogue;
import podium.schema.Decoder;
import podium.schema.KindEntry;

/** Answers objects that are questions: who am I, may I, may somebody. They are answered and not kept. */
public final class Reviews {

    /** One question and its answer: the status of the object that was sent. */
    @FunctionalInterface
    private interface Question {
        JsonObject answer(Asked asked) throws Refusal;
    }

    /**
     * @param object that was sent, as decoded
     * @param namespace of the path
     */
    private record Asked(JsonObject object, Key key, Identity who, Authorizer authorizer) {
        JsonObject spec() {
            return object.object("spec");
        }
    }

    private static final Map<String, Question> QUESTIONS = questions();

    private final Catalogue catalogue;

    public Reviews(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private static Map<String, Question> questions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("SelfSubjectReview", Reviews::who);
        questions.put("SelfSubjectAccessReview", Reviews::ownAccess);
        questions.put("SubjectAccessReview", Reviews::otherAccess);
        questions.put("LocalSubjectAccessReview", Reviews::localAccess);
        questions.put("SelfSubjectRulesReview", Reviews::rules);
        questions.put("TokenReview", Reviews::token);
        return questions;
    }

    public boolean isOne(KindEntry entry) {
        return QUESTIONS.containsKey(entry.kind().name());
    }

    /**
     * @param key of the kind that the path asks for, with its namespace
     * @param nowMs when it is asked, in milliseconds since 1970
     */
    public Answer answer(Key key, JsonObject body, WriteOptions options, Identity who, ClusterState state, long nowMs) {
        List<String> warnings = new ArrayList<>();
        try {
            KindEntry entry = catalogue
                    .kind(key.kind().apiVersion(), key.kind().name())
                    .orElseThrow(() -> new Refusal(Problems.noResource()));
            JsonObject object = BodyDecoding.decode(catalogue, entry, body, options, warnings);
            JsonObject zero = Decoder.decode(entry.definition(), JsonObject.EMPTY, List.of())
                    .tree();
            FieldOwnership ownership =
                    new FieldOwnership(entry.definition(), zero, FieldSet.ofNames("status"), Timestamps.of(nowMs));
            Writer writer = new Writer(options.fieldManager(), key.kind().apiVersion(), "");
            JsonObject tracked = ownership.created(object, writer);
            JsonObject status = question(key).answer(new Asked(tracked, key, who, new Authorizer(state)));
            return new Answer(Draft.Result.accepted(Resource.of(key, tracked.with("status", status))), warnings);
        } catch (Refusal refusal) {
            return new Answer(Draft.Result.refused(refusal.problem()), warnings);
        }
    }

    private static Question question(Key key) throws Refusal {
        Question question = QUESTIONS.get(key.kind().name());
        if (question == null) {
            throw new Refusal(Problems.noResource());
        }
        return question;
    }

    private static JsonObject who(Asked asked) {
        JsonObject.Builder user =
                JsonObject.builder().put("username", asked.who().name());
        if (!asked.who().uid().isEmpty()) {
            user.put("uid", asked.who().uid());
        }
        return JsonObject.of(
                "userInfo", user.put("groups", strings(asked.who().groups())).build());
    }

    private static JsonObject ownAccess(Asked asked) throws Refusal {
        refuse(asked, ReviewChecks::ofSelf);
        return access(asked, asked.who());
    }

    private static JsonObject otherAccess(Asked asked) throws Refusal {
        refuse(asked, ReviewChecks::ofOthers);
        return access(asked, subject(asked));
    }

    private static JsonObject localAccess(Asked asked) throws Refusal {
        refuse(asked, (review, causes) -> ReviewChecks.local(review, asked.key().namespace(), causes));
        return access(asked, subject(asked));
    }

    private static Identity subject(Asked asked) {
        JsonObject spec = asked.spec();
        List<String> groups = new ArrayList<>();
        spec.array("groups").forEach(group -> groups.add(((JsonString) group).value()));
        return new Identity(spec.string("user", ""), spec.string("uid", ""), groups);
    }

    private static void refuse(Asked asked, BiConsumer<JsonObject, Causes> checks) throws Refusal {
        Causes causes = new Causes();
        checks.accept(asked.object(), causes);
        if (!causes.isEmpty()) {
            throw new Refusal(invalid(asked, causes.list()));
        }
    }

    private static JsonObject access(Asked asked, Identity who) {
        Decision decision = asked.authorizer().decide(who, attempt(asked.spec()));
        JsonObject.Builder status = JsonObject.builder().put("allowed", decision.isAllowed());
        if (!decision.reason().isEmpty()) {
            status.put("reason", decision.reason());
        }
        return status.build();
    }

    /** The server does not say of which kind a review is that is wrong. */
    private static Problem invalid(Asked asked, List<Problem.Cause> causes) {
        return Problems.invalid(asked.key().kind().group(), "", "", causes);
    }

    private static Attempt attempt(JsonObject spec) {
        JsonObject path = spec.object("nonResourceAttributes");
        if (spec.has("nonResourceAttributes")) {
            return new Attempt.OnPath(path.string("verb", ""), path.string("path", ""));
        }
        JsonObject resource = spec.object("resourceAttributes");
        return new Attempt.OnResource(
                resource.string("verb", ""),
                resource.string("group", ""),
                resource.string("resource", ""),
                resource.string("subresource", ""),
                resource.string("namespace", ""),
                resource.string("name", ""));
    }

    private static JsonObject rules(Asked asked) throws Refusal {
        String namespace = asked.spec().string("namespace", "");
        if (namespace.isEmpty()) {
            throw new Refusal(Problems.badRequest("no namespace on request"));
        }
        List<Json> onResources = new ArrayList<>();
        List<Json> onPaths = new ArrayList<>();
        for (Grant grant : asked.authorizer().grants(asked.who(), namespace)) {
            Rule rule = grant.rule();
            if (rule.isOnResources()) {
                onResources.add(onResources(rule));
            } else {
                onPaths.add(JsonObject.of(
                        "verbs", strings(rule.verbs()), "nonResourceURLs", strings(rule.nonResourceUrls())));
            }
        }
        return JsonObject.builder()
                .put("resourceRules", JsonArray.of(onResources))
                .put("nonResourceRules", JsonArray.of(onPaths))
                .put("incomplete", false)
                .build();
    }

    private static JsonObject onResources(Rule rule) {
        JsonObject.Builder tree = JsonObject.builder()
                .put("verbs", strings(rule.verbs()))
                .put("apiGroups", strings(rule.apiGroups()))
                .put("resources", strings(rule.resources()));
        if (!rule.resourceNames().isEmpty()) {
            tree.put("resourceNames", strings(rule.resourceNames()));
        }
        return tree.build();
    }

    /** No token of this cluster's accounts lets anybody in. */
    private static JsonObject token(Asked asked) throws Refusal {
        if (asked.spec().string("token", "").isEmpty()) {
            throw new Refusal(Problems.badRequest("token is required for TokenReview in authentication"));
        }
        return JsonObject.of("user", JsonObject.EMPTY, "error", Json.of("invalid bearer token"));
    }

    private static JsonArray strings(List<String> texts) {
        return JsonArray.of(texts.stream().map(Json::of).toList());
    }
}
