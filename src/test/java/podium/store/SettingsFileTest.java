package podium.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import podium.base.JsonObject;

class SettingsFileTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        SettingsFile file = new SettingsFile(folder.resolve("not/there/yet"));
        JsonObject settings = JsonObject.EMPTY.with("theme", "DARK").with("textSize", 15);

        assertThat(file.write(settings)).isTrue();
        assertThat(file.read()).isEqualTo(settings);
    }

    @Test
    void aMissingFileIsEmpty() {
        assertThat(new SettingsFile(folder).read()).isEqualTo(JsonObject.EMPTY);
    }

    @Test
    void aBrokenFileIsEmptyAndCanBeWrittenAgain() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"theme\": ");
        SettingsFile file = new SettingsFile(folder);

        assertThat(file.read()).isEqualTo(JsonObject.EMPTY);
        assertThat(file.write(JsonObject.EMPTY)).isTrue();
    }

    @Test
    void aBinaryFileIsEmpty() throws IOException {
        Files.write(folder.resolve("settings.json"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});

        assertThat(new SettingsFile(folder).read()).isEqualTo(JsonObject.EMPTY);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoFailure() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(new SettingsFile(file.resolve("below")).write(JsonObject.EMPTY))
                .isFalse();
    }
}
