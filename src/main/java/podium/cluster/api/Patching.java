package podium.cluster.api;

import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Draft;
import podium.cluster.Request.PatchType;
import podium.resource.Resource;

/**
 * Changes an object by a patch: what the patch makes of it then goes the way of a replacement.
 *
 * @param subresource {@code status}, {@code scale} or empty
 */
record Patching(Writing writing, String subresource) {

    Draft.Result by(PatchType type, Json patch) throws Refusal {
        Replacement replacement = new Replacement(writing, subresource);
        if (subresource.equals("scale")) {
            return new Scaling(writing).by(type, patch);
        }
        replacement.refuseUnknownSubresource();
        if (type == PatchType.APPLY) {
            return new ServerSideApply(writing, subresource).by(patch);
        }
        Resource before = writing.existing();
        SentPatch sent =
                new SentPatch(writing, writing.key().kind(), writing.entry().definition(), type, patch);
        JsonObject object = writing.inItsNamespace(writing.defaulted(sent.on(before.tree())));
        writing.refuseOtherName(object);
        return replacement.by(before, RepeatedOwners.ofPatched(object, writing.warnings()));
    }
}
