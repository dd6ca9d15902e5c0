package podium.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {

    @Test
    void linuxFollowsTheXdgFolders() {
        Map<String, String> set = Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s");

        assertThat(UserFolders.of("Linux", "/home/ada", set::get))
                .isEqualTo(new UserFolders(Path.of("/c/podium"), Path.of("/s/podium")));
        assertThat(UserFolders.of("Linux", "/home/ada", name -> null))
                .isEqualTo(
                        new UserFolders(Path.of("/home/ada/.config/podium"), Path.of("/home/ada/.local/state/podium")));
    }

    @Test
    void anXdgFolderThatIsNotAbsoluteIsIgnored() {
        assertThat(UserFolders.of("Linux", "/home/ada", name -> "relative").settings())
                .isEqualTo(Path.of("/home/ada/.config/podium"));
    }

    @Test
    void windowsAndMacHaveTheirOwn() {
        assertThat(UserFolders.of("Windows 11", "/users/ada", name -> name.equals("APPDATA") ? "/roaming" : null)
                        .settings())
                .isEqualTo(Path.of("/roaming/Podium"));
        assertThat(UserFolders.of("Mac OS X", "/Users/ada", name -> null).settings())
                .isEqualTo(Path.of("/Users/ada/Library/Application Support/Podium"));
    }
}
