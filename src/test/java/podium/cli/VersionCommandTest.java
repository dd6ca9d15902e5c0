package podium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class VersionCommandTest {

    @Test
    void versionIsOneLineThatTheBuildFilledIn() {
        StringWriter out = new StringWriter();

        int exitCode = PodiumCommandLine.of().setOut(new PrintWriter(out)).execute("version");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).matches("podium \\d+\\.\\d+\\.\\d+\\S*\\R");
    }
}
