package podium.cluster.patch;

import podium.base.JsonObject;
import podium.schema.Definition;

/**
 * Strategic merge patch: lists of objects are merged by their key, and directives in the patch say what a value cannot
 * ({@code k8s.io/apimachinery/pkg/util/strategicpatch} of 1.36).
 */
public final class StrategicMergePatch {

    private StrategicMergePatch() {}

    public static Patched apply(Definition definition, JsonObject original, JsonObject patch) {
        try {
            return new Patched.Tree(new Merging(false).objects(definition, original, patch));
        } catch (PatchException refused) {
            return refused.refused();
        }
    }
}
