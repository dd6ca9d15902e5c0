package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonObject;

/**
 * A volume that is put together of several sources ({@code validateProjectionSources} of 1.36).
 *
 * @param path of the volume's source: the server names it for what is wrong between sources
 * @param taken where files lie already
 */
record ProjectedChecks(FieldPath path, Set<String> taken) {

    private static final long TOKEN_EXPIRY_MIN_S = 600;
    private static final long TOKEN_EXPIRY_MAX_S = 1L << 32;

    static void check(JsonObject source, FieldPath path, Causes causes) {
        VolumeFiles.mode(source.get("defaultMode"), path.child("defaultMode"), causes);
        ProjectedChecks checks = new ProjectedChecks(path, new LinkedHashSet<>());
        Check.each(source, "sources", path, causes, checks::projection);
    }

    private void projection(JsonObject projection, FieldPath at, Causes causes) {
        Check.part(projection, "secret", at, causes, this::keys);
        Check.part(projection, "configMap", at, causes, this::keys);
        Check.part(projection, "downwardAPI", at, causes, this::ofPod);
        Check.part(projection, "serviceAccountToken", at, causes, this::token);
        Check.part(projection, "clusterTrustBundle", at, causes, this::trustBundle);
        Check.part(projection, "podCertificate", at, causes, this::certificate);
        if (projection.size() > 1) {
            causes.forbidden(at, "may not specify more than 1 volume type per source");
        }
    }

    private void keys(JsonObject source, FieldPath at, Causes causes) {
        Check.required(source, "name", at, causes);
        Check.each(source, "items", at, causes, (item, place, found) -> {
            VolumeFiles.ofKey(item, place, found);
            take(item.string("path", ""), source.string("name", ""), found);
        });
    }

    private void ofPod(JsonObject source, FieldPath at, Causes causes) {
        for (Json item : source.array("items")) {
            VolumeFiles.ofPod(item.asObject(), at, causes); // the server leaves the item's index out
            take(item.asObject().string("path", ""), causes);
        }
    }

    private void take(String file, Causes causes) {
        take(file, file, causes);
    }

    /**
     * Two files cannot lie at one place.
     *
     * @param said what the server tells of the second one
     */
    private void take(String file, String said, Causes causes) {
        if (!file.isEmpty() && !taken.add(file)) {
            causes.invalid(path, said, "conflicting duplicate paths");
        }
    }

    private void token(JsonObject token, FieldPath at, Causes causes) {
        long expiry = token.number("expirationSeconds", 0);
        FieldPath seconds = at.child("expirationSeconds");
        if (expiry < TOKEN_EXPIRY_MIN_S) {
            causes.invalid(seconds, expiry, "may not specify a duration less than 10 minutes");
        }
        if (expiry > TOKEN_EXPIRY_MAX_S) {
            causes.invalid(seconds, expiry, "may not specify a duration larger than 2^32 seconds");
        }
        Check.required(token, "path", path, causes); // the server names the volume's source here, not the token
        Check.freePath(token.string("path", ""), path.child("path"), causes);
    }

    private void trustBundle(JsonObject bundle, FieldPath at, Causes causes) {
        if (bundle.has("name") && bundle.has("signerName")) {
            causes.invalid(at, bundle, "only one of name and signerName may be used");
        } else if (bundle.has("name")) {
            SignerNames.bundle(bundle.string("name", ""), at.child("name"), causes);
            if (bundle.has("labelSelector")) {
                causes.invalid(
                        at.child("labelSelector"),
                        bundle.object("labelSelector"),
                        "labelSelector must be unset if name is specified");
            }
        } else if (bundle.has("signerName")) {
            if (bundle.string("signerName", "").isEmpty()) {
                causes.required(at.child("signerName"), "must be a valid signer name");
            }
            SignerNames.check(bundle.string("signerName", ""), at.child("signerName"), causes);
            Check.part(bundle, "labelSelector", at, causes, SelectorChecks::check);
        } else {
            causes.required(at, "either name or signerName must be specified");
        }
        Check.required(bundle, "path", at, causes);
        Check.freePath(bundle.string("path", ""), at.child("path"), causes);
        take(bundle.string("path", ""), causes);
    }

    private void certificate(JsonObject certificate, FieldPath at, Causes causes) {
        SignerNames.certificate(certificate, at, causes);
        boolean isWritten = false;
        for (String field : new String[] {"credentialBundlePath", "keyPath", "certificateChainPath"}) {
            String file = certificate.string(field, "");
            isWritten |= !file.isEmpty();
            Check.freePath(file, at.child(field), causes);
            take(file, causes);
        }
        if (!isWritten) {
            causes.required(at, "specify at least one of credentialBundlePath, keyPath, and certificateChainPath");
        }
    }
}
