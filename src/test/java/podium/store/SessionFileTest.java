package podium.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import podium.resource.Key;
import podium.resource.Kind;
import podium.session.ClusterSettings;
import podium.session.Recording;
import podium.session.Recording.Input;
import podium.sim.Command;
import podium.sim.Command.Fault;
import podium.sim.ControllerSelection;

class SessionFileTest {

    private static final Recording RECORDING = new Recording(
            ClusterSettings.DEFAULT.withSeed(7).withNodes(2).withControllers(ControllerSelection.parse("*,-scheduler")),
            List.of(new Input(3, 1_000, new Command.Strike(new Fault.StopNode(Key.of(Kind.NODE, "node-1"))))),
            5);

    @TempDir
    Path folder;

    @Test
    void aSavedRecordingIsReadAgain() throws IOException {
        Path file = folder.resolve("demo" + SessionFile.ENDING);

        SessionFile.write(file, RECORDING);

        assertThat(SessionFile.read(file)).isEqualTo(new SessionFile.Read(RECORDING, null));
    }

    @Test
    void savingLeavesOnlyTheFile() throws IOException {
        SessionFile.write(folder.resolve("demo.podium"), RECORDING);

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("demo.podium");
        }
    }

    @Test
    void whatIsNoSessionIsSaidToBeNone() throws IOException {
        assertThat(problem(Files.writeString(folder.resolve("a"), "kind: Pod"))).isEqualTo("recording.notASession");
        assertThat(problem(Files.write(folder.resolve("b"), new byte[] {(byte) 0xff, 0})))
                .isEqualTo("recording.notASession");
        assertThat(problem(folder)).isEqualTo("recording.notASession");
        assertThat(problem(folder.resolve("missing"))).isEqualTo("file.missing");
    }

    private static String problem(Path file) {
        return SessionFile.read(file).problem().key();
    }
}
