package podium.http.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import podium.cluster.Problems;
import podium.cluster.api.ApiServer;
import podium.cluster.conversion.Conversions;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.form.Listing;
import podium.http.form.Negotiation;
import podium.http.form.Representation;
import podium.http.list.GoNumbers;
import podium.http.list.ListOptions;
import podium.http.list.Lists;
import podium.http.list.Versions;
import podium.http.select.Selection;
import podium.resource.Key;
import podium.resource.NodeHeartbeat;
import podium.resource.Resource;
import podium.session.Session;
import podium.sim.Command;

/** Answers what only reads, from the newest frame; the step that tells of it is made when the writer comes to it. */
public final class Reads {

    /** What leads into a container or through to a server: there is neither here. */
    private static final ObjectRead UNREADABLE = (object, request, representation) -> {
        throw new Refusal(Problems.badRequest("Upgrade request required"));
    };

    private final Session session;
    private final Map<String, ObjectRead> subresources;
    private final Negotiation negotiation;
    private final Lists lists;
    private final Versions versions;

    /** @param logs what a pod's containers have printed */
    public Reads(Session session, Negotiation negotiation, ObjectRead logs) {
        this.subresources = subresources(logs);
        this.session = session;
        this.negotiation = negotiation;
        this.lists = new Lists(session.timeline());
        this.versions = new Versions(session.timeline());
    }

    private static Map<String, ObjectRead> subresources(ObjectRead logs) {
        Map<String, ObjectRead> reads = new LinkedHashMap<>();
        for (String whole : new String[] {"", "status", "ephemeralcontainers", "resize"}) {
            reads.put(whole, (object, request, representation) -> representation.one(HttpAnswer.OK, object));
        }
        reads.put(
                "scale",
                (object, request, representation) -> representation.one(HttpAnswer.OK, ApiServer.scale(object)));
        reads.put("log", logs);
        return reads;
    }

    HttpAnswer get(HttpRequest request, Target target) throws Refusal {
        Representation representation = negotiation.of(request, target.kind(), session.nowMs());
        if (request.query().isTrue("export")) {
            throw new Refusal(
                    Problems.badRequest("the export parameter, deprecated since v1.14, is no longer supported"));
        }
        versions.refuseFuture(GoNumbers.version(request.query().text("resourceVersion")));
        note(request, Verb.GET, target.key());
        Resource stored = session.newest().state().get(Conversions.stored(target.key()));
        if (stored == null) {
            throw new Refusal(Problems.notFound(target.key()));
        }
        representation.refuseUnfit(target.kind(), false);
        Resource found = NodeHeartbeat.shown(Conversions.shown(target.kind(), stored), session.nowMs());
        return subresources.getOrDefault(target.subresource(), UNREADABLE).of(found, request, representation);
    }

    HttpAnswer list(HttpRequest request, Target target) throws Refusal {
        Representation representation = negotiation.of(request, target.kind(), session.nowMs());
        ListOptions options = ListOptions.ofList(request.query());
        Selection selection = Selection.of(target.kind(), target.path().namespace(), "", request.query());
        note(request, Verb.LIST, target.key());
        long nowMs = session.nowMs();
        Listing listing = lists.list(selection, options);
        representation.refuseUnfit(target.kind(), true);
        return representation.many(listing.showing(item -> NodeHeartbeat.shown(item, nowMs)));
    }

    private void note(HttpRequest request, Verb verb, Key key) {
        session.submit(new Command.Read(verb.word(), key, Callers.of(request)));
    }
}
