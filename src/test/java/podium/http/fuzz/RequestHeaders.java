package podium.http.fuzz;

import java.util.List;
import podium.fixture.Dice;
import podium.http.Headers;

/** Mutates headers: what a body is, what is wanted back, and what nobody asked for. */
final class RequestHeaders {

    private static final List<String> TYPES = List.of(
            "",
            "application/json",
            "application/yaml",
            "text/plain",
            "application/json-patch+json",
            "application/merge-patch+json",
            "application/strategic-merge-patch+json",
            "application/apply-patch+yaml",
            "application/apply-patch+cbor",
            "application/vnd.kubernetes.protobuf",
            "application/json; charset=latin-1",
            "application/json;;;=",
            "nonsense",
            "*/*",
            "multipart/form-data",
            "x".repeat(3_000));

    private static final List<String> ACCEPTED = List.of(
            "",
            "*/*",
            "application/json",
            "application/yaml",
            "text/html",
            "application/vnd.kubernetes.protobuf",
            "application/json;as=Table;v=v1;g=meta.k8s.io,application/json",
            "application/json;as=Table;v=v1beta1;g=meta.k8s.io",
            "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io",
            "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io",
            "application/json;as=Nope;v=v1;g=meta.k8s.io",
            "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList",
            "application/json;q=0",
            "a/b;c=d;q=x,,;",
            "application/com.github.proto-openapi.spec.v2@v1.0+protobuf");

    private static final List<String> ENCODINGS =
            List.of("gzip", "br", "identity", "gzip, deflate;q=0", "zstd", "*;q=0", "");

    private RequestHeaders() {}

    static RawRequest mutate(RawRequest request, Dice dice) {
        return switch (dice.below(6)) {
            case 0, 1 -> with(request, "Content-Type", dice.oneOf(TYPES));
            case 2, 3 -> with(request, "Accept", dice.oneOf(ACCEPTED));
            case 4 -> with(request, dice.among("Accept-Encoding", "Content-Encoding"), dice.oneOf(ENCODINGS));
            default ->
                with(
                        request,
                        dice.among("User-Agent", "Authorization", "If-Match", "Impersonate-User", "X-Nope"),
                        dice.among("", "x".repeat(5_000), "Bearer nope", "kubectl/v1.33.1 (linux/amd64)", "日本"));
        };
    }

    private static RawRequest with(RawRequest request, String name, String value) {
        Headers[] kept = {Headers.NONE};
        request.headers().forEach((header, old) -> {
            if (!header.equalsIgnoreCase(name)) {
                kept[0] = kept[0].with(header, old);
            }
        });
        return new RawRequest(request.method(), request.target(), kept[0].with(name, value), request.body());
    }
}
