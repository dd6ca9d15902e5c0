package podium.invariants;

import org.jspecify.annotations.Nullable;
import podium.cluster.DeleteOptions;
import podium.cluster.Request;
import podium.resource.Key;
import podium.resource.Kind;

/** What users do with namespaces: with one, so that it is soon there again. */
final class NamespaceMoves {

    static final Key SHOP = Key.of(Kind.NAMESPACE, "shop");

    private NamespaceMoves() {}

    static @Nullable Boolean create(Picks picks) {
        return picks.stage().cluster().has(SHOP)
                ? null
                : picks.stage().ask(new Request.Create(SHOP, Manifests.namespace(SHOP)));
    }

    static @Nullable Boolean delete(Picks picks) {
        return picks.stage().cluster().has(SHOP)
                ? picks.stage().ask(new Request.Delete(SHOP, DeleteOptions.DEFAULT))
                : null;
    }
}
