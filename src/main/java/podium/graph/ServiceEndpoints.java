package podium.graph;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.cluster.ClusterState;
import podium.resource.Kind;
import podium.resource.Resource;

/** Whom a Service leads to, as its EndpointSlices say. */
public final class ServiceEndpoints {

    private static final String SERVICE = "kubernetes.io/service-name";

    private ServiceEndpoints() {}

    /**
     * One address behind a Service.
     *
     * @param pod its name, or empty when it is no pod
     * @param isReady as the API means it: a condition that is not there counts as ready
     * @param isTerminating whether its pod is on its way out
     */
    public record Endpoint(String address, String pod, boolean isReady, boolean isServing, boolean isTerminating) {

        /** @param tree one item of a slice's {@code endpoints} */
        static Endpoint of(JsonObject tree) {
            JsonObject conditions = tree.object("conditions");
            boolean isReady = !conditions.has("ready") || conditions.isTrue("ready");
            JsonObject target = tree.object("targetRef");
            return new Endpoint(
                    tree.array("addresses").isEmpty()
                            ? ""
                            : text(tree.array("addresses").get(0)),
                    target.string("kind", "").equals(Kind.POD.name()) ? target.string("name", "") : "",
                    isReady,
                    conditions.has("serving") ? conditions.isTrue("serving") : isReady,
                    conditions.isTrue("terminating"));
        }
    }

    private static String text(Json value) {
        return value instanceof JsonString string ? string.value() : "";
    }

    public static List<Endpoint> of(ClusterState state, Resource service) {
        List<Endpoint> endpoints = new ArrayList<>();
        slices(state, service).forEach(slice -> endpoints.addAll(of(slice)));
        return endpoints;
    }

    /** The endpoints of one slice. */
    public static List<Endpoint> of(Resource slice) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Json endpoint : slice.tree().array("endpoints")) {
            endpoints.add(Endpoint.of(endpoint.asObject()));
        }
        return endpoints;
    }

    /** The name of the Service that a slice belongs to; empty when it belongs to none. */
    public static String serviceOf(Resource slice) {
        return slice.labels().string(SERVICE, "");
    }

    /** Slices belong to a Service by their label, whoever wrote them. */
    public static List<Resource> slices(ClusterState state, Resource service) {
        List<Resource> slices = state.list(Kind.ENDPOINT_SLICE, service.key().namespace());
        slices.removeIf(slice -> !serviceOf(slice).equals(service.key().name()));
        return slices;
    }
}
