package podium.cli;

import java.util.Locale;

/** Whether this machine says that it has a display. */
final class Display {

    private Display() {}

    /** True wherever windows need no variable (Windows, macOS), and where X or Wayland is named. */
    static boolean isThere() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean needsName = !system.contains("win") && !system.contains("mac");
        boolean isHeadless = Boolean.getBoolean("java.awt.headless") && !needsName;
        return !isHeadless && (!needsName || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY"));
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }
}
