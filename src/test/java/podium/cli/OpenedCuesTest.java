package podium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Request;
import podium.cluster.api.ApiServer;
import podium.resource.Key;
import podium.resource.Kind;
import podium.session.ClusterSettings;
import podium.session.Moment;
import podium.session.NewCluster;
import podium.session.Performance.Cue;
import podium.session.Session;
import podium.sim.Command;
import podium.store.CatalogueFiles;

class OpenedCuesTest {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long LOOK_EVERY_NANOS = 5_000_000;

    private final Session session = new Session(
            NewCluster.with(ClusterSettings.DEFAULT, new ApiServer(CatalogueFiles.read())),
            Executors.newSingleThreadScheduledExecutor(),
            System::nanoTime);
    private final List<String> refused = new ArrayList<>();

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void whatIsForTheBeginningIsThereAtOnce() {
        opened(cue("a", Moment.AT_ONCE), cue("b", Moment.AT_ONCE)).close();

        assertThat(isThere("a")).isTrue();
        assertThat(isThere("b")).isTrue();
    }

    @Test
    void theOthersWaitForTheirMomentAndForThoseBeforeThem() {
        try (OpenedCues cues = opened(
                cue("a", Moment.AT_ONCE),
                cue("b", Moment.SETTLED),
                cue("c", Moment.AT_ONCE),
                cue("d", new Moment(60_000)))) {
            assertThat(isThere("b")).isFalse();
            assertThat(isThere("c")).isFalse();

            session.play(Session.UNBOUNDED).join();

            assertThat(comesToBeThere("d")).isTrue();
            assertThat(versionOf("a")).isLessThan(versionOf("b"));
            assertThat(versionOf("b")).isLessThan(versionOf("c"));
            assertThat(versionOf("c")).isLessThan(versionOf("d"));
        }
    }

    @Test
    void whatIsRefusedIsTold() {
        opened(cue("Not A Name", Moment.AT_ONCE)).close();

        assertThat(refused).hasSize(1);
        assertThat(refused.get(0)).contains("RFC 1123");
    }

    private OpenedCues opened(Cue... cues) {
        OpenedCues opened =
                new OpenedCues(session, List.of(cues), (command, problem) -> refused.add(problem.message()));
        opened.begin();
        return opened;
    }

    private static Cue cue(String name, Moment moment) {
        JsonObject map = JsonObject.builder()
                .put("apiVersion", "v1")
                .put("kind", "ConfigMap")
                .put("metadata", JsonObject.of("name", Json.of(name)))
                .build();
        return new Cue(moment, new Command.Ask(new Request.Apply(key(name), map)));
    }

    private static Key key(String name) {
        return Key.of(Kind.CONFIG_MAP, "default", name);
    }

    private boolean isThere(String name) {
        return session.newest().state().get(key(name)) != null;
    }

    private boolean comesToBeThere(String name) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!isThere(name) && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return isThere(name);
    }

    private long versionOf(String name) {
        return Long.parseLong(session.newest().state().get(key(name)).metadata().string("resourceVersion", "0"));
    }
}
