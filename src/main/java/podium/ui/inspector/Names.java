package podium.ui.inspector;

import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/** How an object is called in a sentence. */
final class Names {

    private Names() {}

    /** A ReplicaSet by its Deployment and revision ({@code web r5}), everything else by its name. */
    static String of(Resource object) {
        OwnerReference owner = object.controller();
        boolean isOfDeployment = object.key().kind().equals(Kind.REPLICA_SET) && owner != null;
        long revision = isOfDeployment ? ReplicaSetReading.of(object).revision() : 0;
        return owner != null && revision > 0
                ? owner.name() + " r" + revision
                : object.key().name();
    }

    /** The revision that an object stands for; 0 when it stands for none. */
    static long revision(Resource object) {
        String text = object.annotations().string(ReplicaSetReading.REVISION, "");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
