package podium.sim;

import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.Request;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.ServiceReading;

/** Says what somebody made by what it will do: run pods, lead to them, hold values for them. */
final class UserCreation {

    private UserCreation() {}

    /** @param object as the server stored it */
    static Why why(Request request, Resource object) {
        Kind kind = object.key().kind();
        if (kind.equals(Kind.SERVICE)) {
            return service(request, object);
        }
        if (kind.equals(Kind.CONFIG_MAP) || kind.equals(Kind.SECRET)) {
            return values(object);
        }
        JsonObject spec = object.spec();
        return spec.has("replicas") && spec.has("template") ? replicas(object, spec) : about("user.created", object);
    }

    private static Why about(String key, Resource object) {
        return Why.of(key, object.key().kind().name(), object.key().name());
    }

    private static Why replicas(Resource object, JsonObject spec) {
        String image = spec.object("template").object("spec").array("containers").toList().stream()
                .findFirst()
                .map(container -> container.asObject().string("image", ""))
                .orElse("");
        return Why.of(
                "user.createdReplicas",
                object.key().kind().name(),
                object.key().name(),
                spec.number("replicas", 1),
                image);
    }

    private static Why values(Resource object) {
        long keys = (long) object.tree().object("data").size()
                + object.tree().object("binaryData").size();
        return Why.of(
                "user.createdValues", object.key().kind().name(), object.key().name(), keys);
    }

    /** Where its address comes from: from whoever asked, or drawn. */
    private static Why service(Request request, Resource object) {
        ServiceReading service = ServiceReading.of(object);
        String kind = object.key().kind().name();
        String name = object.key().name();
        if (service.is(ServiceReading.EXTERNAL_NAME)) {
            String host = service.spec().string("externalName", "");
            return Why.of("user.createdService.externalName", kind, name, host);
        }
        if (service.isHeadless()) {
            return Why.of("user.createdService.headless", kind, name);
        }
        boolean isAsked = !wanted(request).clusterIp().isEmpty();
        String key = "user.createdService." + (isAsked ? "asked" : "drawn");
        String ports = String.join(
                ", ", service.portsOfNodes().stream().map(String::valueOf).toList());
        return ports.isEmpty()
                ? Why.of(key, kind, name, service.clusterIp())
                : Why.of(key + "OnNodes", kind, name, service.clusterIp(), ports);
    }

    private static ServiceReading wanted(Request request) {
        JsonObject body = request instanceof Request.Create create
                ? create.body()
                : request instanceof Request.Apply apply ? apply.body() : JsonObject.EMPTY;
        return ServiceReading.of(body.object("spec"));
    }
}
