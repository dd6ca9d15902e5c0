package podium.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where this user's settings and drafts lie, as the platform has it: XDG's folders on Linux, {@code %APPDATA%} on Windows,
 * {@code ~/Library/Application Support} on a Mac.
 *
 * @param settings what the user has chosen
 * @param state what the program keeps from one start to the next
 */
public record UserFolders(Path settings, Path state) {

    private static final String NAME = "podium";

    /** Of the user who runs the program. */
    public static UserFolders ofThisUser() {
        return of(System.getProperty("os.name", ""), System.getProperty("user.home", "."), System::getenv);
    }

    /**
     * @param system the name of the operating system, as Java has it
     * @param home the user's folder
     * @param environment variables by name, null for those that are not set
     */
    static UserFolders of(String system, String home, UnaryOperator<@Nullable String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        Path user = Path.of(home);
        if (name.contains("win")) {
            Path folder = folder(environment.apply("APPDATA"), user.resolve("AppData/Roaming"));
            return both(folder.resolve("Podium"));
        } else if (name.contains("mac")) {
            return both(user.resolve("Library/Application Support/Podium"));
        }
        return new UserFolders(
                folder(environment.apply("XDG_CONFIG_HOME"), user.resolve(".config"))
                        .resolve(NAME),
                folder(environment.apply("XDG_STATE_HOME"), user.resolve(".local/state"))
                        .resolve(NAME));
    }

    private static UserFolders both(Path folder) {
        return new UserFolders(folder, folder);
    }

    /** XDG asks that a path that is not absolute be ignored. */
    private static Path folder(@Nullable String wanted, Path otherwise) {
        return wanted != null && !wanted.isBlank() && Path.of(wanted).isAbsolute() ? Path.of(wanted) : otherwise;
    }
}
