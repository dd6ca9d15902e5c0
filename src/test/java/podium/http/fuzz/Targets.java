package podium.http.fuzz;

import java.util.ArrayList;
import java.util.List;
import podium.fixture.Dice;

/** Mutates methods, paths and queries. */
final class Targets {

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT", "get", "BREW");

    private static final List<String> SEGMENTS = List.of(
            "",
            "..",
            ".",
            "%2e%2e",
            "a%2Fb",
            "%00",
            "%",
            "%zz",
            "%C3%28",
            "x".repeat(5_000),
            "Not%20A%20Name",
            "api",
            "apis",
            "v1",
            "v2",
            "apps",
            "nope",
            "nope.example.com",
            "namespaces",
            "default",
            "pods",
            "deployments",
            "configmaps",
            "status",
            "scale",
            "binding",
            "eviction",
            "log",
            "exec",
            "proxy",
            "token",
            "finalize",
            "watch",
            "openapi",
            "healthz",
            "version",
            "events",
            "leases",
            "*",
            "a,b",
            "$(x)",
            "日本");

    private static final List<String> NAMES = List.of(
            "limit",
            "continue",
            "resourceVersion",
            "resourceVersionMatch",
            "labelSelector",
            "fieldSelector",
            "watch",
            "allowWatchBookmarks",
            "sendInitialEvents",
            "timeoutSeconds",
            "dryRun",
            "fieldValidation",
            "fieldManager",
            "force",
            "pretty",
            "gracePeriodSeconds",
            "propagationPolicy",
            "orphanDependents",
            "includeObject",
            "follow",
            "tailLines",
            "container",
            "timeout",
            "as",
            "nope",
            "");

    private static final List<String> VALUES = List.of(
            "",
            "0",
            "1",
            "5",
            "-1",
            "true",
            "false",
            "All",
            "None",
            "Strict",
            "Warn",
            "Ignore",
            "strict",
            "Orphan",
            "Foreground",
            "Background",
            "Exact",
            "NotOlderThan",
            "999999999",
            "99999999999999999999",
            "abc",
            "1.5",
            "a%3Db",
            "a%20in%20(b,c)",
            "!a",
            "a%3D%3Db,c!%3Dd",
            "metadata.name%3Dx",
            "status.phase%3DRunning",
            "spec.nope%3D1",
            "%7B%7D",
            "((((",
            "%zz",
            "eyJ2IjoibWV0YS5rOHMuaW8vdjEifQ",
            "x".repeat(2_000),
            "日本",
            "%00",
            "Table",
            "Object");

    private Targets() {}

    static RawRequest mutatePath(RawRequest request, Dice dice) {
        List<String> segments =
                new ArrayList<>(List.of(request.path().substring(1).split("/")));
        int at = dice.below(segments.size());
        switch (dice.below(5)) {
            case 0 -> segments.remove(at);
            case 1 -> segments.add(at, dice.oneOf(SEGMENTS));
            case 2 -> segments.add(dice.oneOf(SEGMENTS));
            case 3 -> segments.set(at, dice.oneOf(SEGMENTS));
            default -> {
                return request.withMethod(dice.oneOf(METHODS));
            }
        }
        String path = "/" + String.join("/", segments);
        return request.withTarget(
                path + request.target().substring(request.path().length()));
    }

    static RawRequest mutateQuery(RawRequest request, Dice dice) {
        List<String> options = request.options();
        if (!options.isEmpty() && dice.oneIn(4)) {
            options.remove(dice.below(options.size()));
        } else {
            options.add(dice.oneOf(NAMES) + (dice.oneIn(10) ? "" : "=" + dice.oneOf(VALUES)));
        }
        return request.withOptions(options);
    }
}
