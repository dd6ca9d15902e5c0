package podium.http.openapi;

import java.util.ArrayList;
import java.util.List;
import podium.schema.ApiResource;

/** What a method of HTTP does with a resource. */
enum Method {
    LIST("get", "list", "list", QueryParameter.LISTING),
    CREATE("post", "create", "post", QueryParameter.WRITING),
    DELETE_COLLECTION("delete", "deletecollection", "deletecollection", QueryParameter.DELETING),
    GET("get", "get", "get", List.of()),
    UPDATE("put", "update", "put", QueryParameter.WRITING),
    PATCH("patch", "patch", "patch", withForce()),
    DELETE("delete", "delete", "delete", QueryParameter.DELETING);

    static final List<Method> ON_COLLECTION = List.of(LIST, CREATE, DELETE_COLLECTION);
    static final List<Method> ON_ITEM = List.of(GET, UPDATE, CREATE, PATCH, DELETE);

    private final String httpMethod;
    private final String verb;
    private final String action;
    private final List<QueryParameter> parameters;

    /**
     * @param verb as discovery calls it
     * @param action as {@code x-kubernetes-action} calls it
     */
    Method(String httpMethod, String verb, String action, List<QueryParameter> parameters) {
        this.httpMethod = httpMethod;
        this.verb = verb;
        this.action = action;
        this.parameters = parameters;
    }

    private static List<QueryParameter> withForce() {
        List<QueryParameter> parameters = new ArrayList<>(QueryParameter.WRITING);
        parameters.add(QueryParameter.FORCE);
        return List.copyOf(parameters);
    }

    String method() {
        return httpMethod;
    }

    String action() {
        return action;
    }

    List<QueryParameter> parameters() {
        return parameters;
    }

    boolean isFor(ApiResource resource) {
        return resource.verbs().contains(verb);
    }

    boolean hasBody() {
        return this == CREATE || this == UPDATE || this == PATCH;
    }

    boolean answersObject() {
        return this != DELETE && this != DELETE_COLLECTION;
    }
}
