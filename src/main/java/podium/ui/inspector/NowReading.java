package podium.ui.inspector;

import podium.resource.Kind;
import podium.resource.Resource;
import podium.ui.model.TextsModel;

/** The plain reading of what an object wants and what it is. */
final class NowReading {

    private NowReading() {}

    static Facts of(Inspected inspected, TextsModel texts) {
        FactSheet sheet = new FactSheet(texts, inspected.nowMs());
        Resource object = inspected.object();
        if (object != null) {
            write(inspected, object, sheet);
        }
        return sheet.facts();
    }

    private static void write(Inspected inspected, Resource object, FactSheet sheet) {
        Kind kind = object.key().kind();
        if (kind.equals(Kind.POD)) {
            PodFacts.write(inspected, object, sheet);
        } else if (kind.equals(Kind.DEPLOYMENT)) {
            WorkloadFacts.writeDeployment(inspected, object, sheet);
        } else if (kind.equals(Kind.REPLICA_SET)) {
            WorkloadFacts.writeReplicaSet(inspected, object, sheet);
        } else if (kind.equals(Kind.NODE)) {
            NodeFacts.write(inspected, object, sheet);
        } else if (kind.equals(Kind.NAMESPACE)) {
            OtherFacts.writeNamespace(inspected, object, sheet);
        } else if (kind.equals(Kind.SERVICE)) {
            ServiceFacts.write(inspected, object, sheet);
        } else if (kind.equals(Kind.CONFIG_MAP) || kind.equals(Kind.SECRET)) {
            ConfigurationFacts.write(inspected, object, sheet);
        } else if (kind.equals(Kind.ENDPOINT_SLICE)) {
            EndpointFacts.writeSlice(object, sheet);
        } else if (kind.equals(Kind.EVENT)) {
            OtherFacts.writeEvent(inspected, object, sheet);
        } else {
            OtherFacts.writeOther(inspected, object, sheet);
        }
    }
}
