package podium.http.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Problems;
import podium.cluster.validation.Causes;
import podium.http.Headers;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.form.Representation;
import podium.resource.Resource;
import podium.sim.kubelet.ContainerLog;

/** Finds the container whose output is asked for, and shows what it has printed. */
public final class PodLogs implements ObjectRead {

    private static final int NO_CONTENT = 204;
    private static final List<String> LISTS = List.of("initContainers", "containers", "ephemeralContainers");

    private final LongSupplier nowMs;

    /** @param nowMs the virtual instant of the cluster */
    public PodLogs(LongSupplier nowMs) {
        this.nowMs = nowMs;
    }

    @Override
    public HttpAnswer of(Resource pod, HttpRequest request, Representation representation) throws Refusal {
        LogOptions options = LogOptions.of(request.query());
        Causes faults = options.faults();
        if (!faults.isEmpty()) {
            throw new Refusal(Problems.invalid("", "PodLogOptions", pod.key().name(), faults.list()));
        }
        String container = container(pod, request.query().text("container"));
        if (pod.spec().string("nodeName", "").isEmpty()) {
            return new HttpAnswer.Whole(NO_CONTENT, Headers.NONE, new byte[0]);
        }
        ContainerLog log = ContainerLog.of(pod, container, options.isPrevious());
        if (log.problem() != null) {
            throw new Refusal(Problems.badRequest(log.problem()));
        }
        return HttpAnswer.of(HttpAnswer.OK, "text/plain", options.shown(log.lines(), nowMs.getAsLong()));
    }

    private static String container(Resource pod, String asked) throws Refusal {
        List<String> names = names(pod, "containers");
        if (asked.isEmpty()) {
            if (names.size() == 1) {
                return names.get(0);
            }
            throw new Refusal(Problems.badRequest("a container name must be specified for pod "
                    + pod.key().name() + ", choose one of: [" + String.join(" ", names) + "]"));
        }
        for (String list : LISTS) {
            if (names(pod, list).contains(asked)) {
                return asked;
            }
        }
        throw new Refusal(Problems.badRequest(
                "container " + asked + " is not valid for pod " + pod.key().name()));
    }

    private static List<String> names(Resource pod, String list) {
        List<String> names = new ArrayList<>();
        for (Json container : pod.spec().array(list)) {
            JsonObject tree = container.asObject();
            names.add(tree.string("name", ""));
        }
        return names;
    }
}
