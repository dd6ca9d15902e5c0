package podium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Resource;
import podium.resource.Timestamps;
import podium.ui.inspector.Environment.Variable;
import podium.ui.inspector.Facts.Piece;
import podium.ui.inspector.Facts.Style;
import podium.ui.inspector.MountedFiles.MountedFile;

/** Writes what a container is given: its environment and its files, where each comes from, and what is missing. */
final class ContainerInputs {

    /** Statuses tell whole seconds: what is written within one may have been there already. */
    private static final long SECOND_MS = 1000;

    private final Inspected inspected;
    private final Resource pod;
    private final FactSheet sheet;

    ContainerInputs(Inspected inspected, Resource pod, FactSheet sheet) {
        this.inspected = inspected;
        this.pod = pod;
        this.sheet = sheet;
    }

    void write(JsonObject container, JsonObject status) {
        ClusterState started = whenStarted(status);
        String name = container.string("name", "");
        List<Variable> variables = Environment.of(pod, container, started);
        if (!variables.isEmpty()) {
            List<Variable> now = Environment.of(pod, container, inspected.state());
            sheet.section("inspector.environment", name);
            variables.forEach(variable -> variable(variable, now.contains(variable)));
        }
        services(name, variables, started);
        List<MountedFile> files = MountedFiles.of(pod, container, inspected.state());
        if (!files.isEmpty()) {
            List<MountedFile> before = MountedFiles.of(pod, container, started);
            sheet.section("inspector.files", name);
            files.forEach(file -> file(file, asItWas(file, before)));
        }
    }

    /** One line a variable, by the Service that it tells of; those that the container sets itself are not among them. */
    private void services(String container, List<Variable> own, ClusterState started) {
        Set<String> names = own.stream().map(Variable::name).collect(Collectors.toSet());
        sheet.section("inspector.environment.services", container);
        ServiceVariables.of(pod, started).forEach((service, variables) -> {
            sheet.labelled("", from(service, ""));
            variables.forEach((name, value) -> {
                if (!names.contains(name)) {
                    sheet.labelled("", List.of(FactSheet.code(name + "=" + value)));
                }
            });
        });
    }

    private static @Nullable MountedFile asItWas(MountedFile file, List<MountedFile> before) {
        return before.stream()
                .filter(other -> other.path().equals(file.path()))
                .findFirst()
                .orElse(null);
    }

    /** A process keeps the environment that it was started with; files follow their sources. */
    private ClusterState whenStarted(JsonObject status) {
        long startedMs =
                Timestamps.parse(status.object("state").object("running").get("startedAt"));
        if (startedMs < 0) {
            return inspected.state();
        }
        int step = inspected.timeline().lastAtOrBefore(startedMs + SECOND_MS - 1);
        return inspected.timeline().frame(Math.min(step, inspected.index())).state();
    }

    /** @param isAsNow whether its source still says the same */
    private void variable(Variable variable, boolean isAsNow) {
        String value = variable.value();
        if (value == null) {
            missing(variable.name(), variable.source(), variable.field());
            return;
        }
        named(variable.name(), from(variable.source(), variable.field()));
        sheet.labelled("", List.of(shown(value, variable.isSecret() ? Style.SECRET : Style.VALUE)));
        if (!isAsNow) {
            sheet.labelled("", List.of(FactSheet.muted(sheet.say("inspector.environment.kept"))));
        }
    }

    /** @param before as it was when the container started, or null */
    private void file(MountedFile file, @Nullable MountedFile before) {
        String content = file.isPinned() && before != null ? before.content() : file.content();
        if (file.isMissing()) {
            missing(file.path(), file.source(), "");
            return;
        }
        named(file.path(), file.kind().isEmpty() ? from(file.source(), "") : List.of(FactSheet.muted(file.kind())));
        if (content != null) {
            sheet.labelled("", List.of(shown(content, file.isSecret() ? Style.SECRET : Style.FILE)));
        }
        if (before != null && !file.equals(before)) {
            sheet.labelled("", List.of(FactSheet.muted(changed(file))));
        }
    }

    /**
     * What is here shown at once takes a real kubelet up to a minute and more: it looks at its volumes once a minute, and its own
     * copies of the sources are as old again.
     */
    private String changed(MountedFile file) {
        if (file.isPinned() || file.source() == null) {
            return sheet.say("inspector.files.pinned");
        }
        OptionalInt written = inspected.timeline().lastConcerning(file.source(), inspected.index() + 1);
        long atMs = inspected.timeline().step(written.orElse(inspected.index())).atMs();
        return sheet.say("inspector.files.changed", sheet.since(atMs).text());
    }

    /** Names of variables and paths are long: each has a line of its own, with where it comes from. */
    private void named(String name, List<Piece> origin) {
        List<Piece> pieces = new ArrayList<>(List.of(FactSheet.code(name)));
        pieces.addAll(origin);
        sheet.labelled("", pieces);
    }

    private Piece shown(String value, Style style) {
        return value.isEmpty() ? FactSheet.muted(sheet.say("inspector.value.empty")) : FactSheet.styled(style, value);
    }

    private List<Piece> from(@Nullable Key source, String field) {
        List<Piece> pieces = new ArrayList<>();
        if (source != null) {
            pieces.add(FactSheet.muted(
                    sheet.say("inspector.input.from", source.kind().name())));
            pieces.add(FactSheet.link(source, source.name()));
        }
        if (!field.isEmpty()) {
            pieces.add(FactSheet.muted(sheet.say("inspector.input.field", field)));
        }
        return pieces;
    }

    /** What is missing, and what to do about it. */
    private void missing(String name, @Nullable Key source, String field) {
        if (source == null) {
            return;
        }
        boolean isThere = inspected.state().has(source);
        String kind = source.kind().name();
        named(name, List.of());
        sheet.labelled(
                "",
                List.of(FactSheet.styled(
                        Style.BAD,
                        isThere
                                ? sheet.say("inspector.missing.key", kind, source.name(), field)
                                : sheet.say("inspector.missing.object", kind, source.name(), source.namespace()))));
        sheet.labelled(
                "",
                List.of(FactSheet.muted(
                        sheet.say(isThere ? "inspector.missing.key.do" : "inspector.missing.object.do", kind))));
    }
}
