package podium.cluster.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import podium.base.Json;
import podium.base.JsonObject;

/** Where a load balancer takes traffic in. */
final class Ingresses {

    private Ingresses() {}

    /** Its addresses, else host names, sorted. */
    static List<String> addresses(JsonObject loadBalancer) {
        TreeSet<String> addresses = new TreeSet<>();
        for (Json ingress : loadBalancer.array("ingress")) {
            String ip = ingress.asObject().string("ip", "");
            String address = ip.isEmpty() ? ingress.asObject().string("hostname", "") : ip;
            if (!address.isEmpty()) {
                addresses.add(address);
            }
        }
        return new ArrayList<>(addresses);
    }
}
