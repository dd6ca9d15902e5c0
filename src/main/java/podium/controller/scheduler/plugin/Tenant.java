package podium.controller.scheduler.plugin;

import podium.controller.scheduler.reading.PodInfo;
import podium.resource.Resource;

/** A pod on a node, or one that is to be. */
public record Tenant(Resource pod, PodInfo info) {}
