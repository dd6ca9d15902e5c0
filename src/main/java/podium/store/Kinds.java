package podium.store;

import java.util.Optional;
import podium.resource.Kind;

/** Which kinds a manifest may ask for. */
public interface Kinds {

    /** The kind of this name, if there is one anywhere in Kubernetes. */
    Optional<Kind> find(String apiVersion, String name);

    /** Whether a cluster here can hold objects of it. */
    boolean isHere(Kind kind);
}
