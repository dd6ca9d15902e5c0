package podium.cluster.service;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.Admission.Admitted;
import podium.cluster.Draft;
import podium.cluster.validation.Causes;
import podium.cluster.validation.FieldPath;
import podium.resource.IpAddress;
import podium.resource.ServiceReading;

/**
 * Gives a service what it needs, before it is validated ({@code pkg/registry/core/service/storage} of 1.36).
 *
 * @param service with its defaults
 */
public record ServiceAllocation(JsonObject service, Draft draft) {

    /** The service with what it was given, or why it cannot be given that. */
    public Admitted created() {
        return attempted(this::create);
    }

    public Admitted changed(JsonObject before) {
        return attempted(() -> change(before.object("spec")));
    }

    /** Makes a spec, unless something of it cannot be given. */
    private interface Attempt {
        JsonObject spec() throws Unallocated;
    }

    private Admitted attempted(Attempt attempt) {
        try {
            return Admitted.as(service.with("spec", attempt.spec()));
        } catch (Unallocated unallocated) {
            return Admitted.refused(unallocated.problem());
        }
    }

    private JsonObject create() throws Unallocated {
        JsonObject spec = LinkedFields.created(service.object("spec"));
        spec = withAddresses(families(spec, null));
        NodePorts ports = new NodePorts(name(), new PortStock(draft));
        spec = ports.created(spec);
        return ServiceReading.of(spec).needsHealthCheckPort() ? ports.withHealthCheck(spec) : spec;
    }

    private JsonObject change(JsonObject before) throws Unallocated {
        ServiceReading was = ServiceReading.of(before);
        JsonObject spec = families(LinkedFields.changed(before, service.object("spec")), before);
        if (was.is(ServiceReading.EXTERNAL_NAME)) {
            spec = withAddresses(spec);
        }
        NodePorts ports = new NodePorts(name(), new PortStock(draft));
        spec = ports.changed(before, spec);
        boolean isNewlyChecked =
                !was.needsHealthCheckPort() && ServiceReading.of(spec).needsHealthCheckPort();
        return isNewlyChecked ? ports.withHealthCheck(spec) : spec;
    }

    private String name() {
        return service.object("metadata").string("name", "");
    }

    private JsonObject families(JsonObject spec, @Nullable JsonObject before) throws Unallocated {
        Causes causes = new Causes();
        JsonObject filled = new FamilyFields(spec, before, causes).filled();
        Unallocated.unlessEmpty(causes, name());
        return filled;
    }

    /** Takes the address that is asked for, or any. */
    private JsonObject withAddresses(JsonObject spec) throws Unallocated {
        ServiceReading reading = ServiceReading.of(spec);
        if (reading.is(ServiceReading.EXTERNAL_NAME) || reading.clusterIps().contains(ServiceReading.NO_ADDRESS)) {
            return spec;
        }
        AddressStock stock = new AddressStock(draft.state());
        if (reading.clusterIps().isEmpty()) {
            Json drawn = Json.of(stock.draw(draft).toString());
            return spec.with("clusterIP", drawn).with("clusterIPs", JsonArray.of(drawn));
        }
        String wanted = reading.clusterIps().get(0);
        IpAddress address = IpAddress.parse(wanted);
        String fault = address == null ? null : stock.fault(address);
        Causes causes = new Causes();
        if (fault != null) {
            causes.invalid(
                    FieldPath.of("spec").child("clusterIPs"),
                    spec.array("clusterIPs"),
                    "failed to allocate IP " + wanted + ": " + fault);
        }
        Unallocated.unlessEmpty(causes, name());
        return spec;
    }
}
