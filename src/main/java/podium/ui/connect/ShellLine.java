package podium.ui.connect;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The line by which a terminal learns of a kubeconfig, as the shells of a system write it. */
record ShellLine(String shell, String text) {

    /** @param system the name of the operating system, as Java has it */
    static List<ShellLine> of(Path kubeconfig, String system) {
        String path = kubeconfig.toString();
        return system.toLowerCase(Locale.ROOT).contains("win")
                ? List.of(
                        new ShellLine("PowerShell", "$env:KUBECONFIG = \"" + path + "\""),
                        new ShellLine("cmd", "set KUBECONFIG=" + path))
                : List.of(new ShellLine("", "export KUBECONFIG=" + quoted(path)));
    }

    private static String quoted(String path) {
        return path.matches("[\\w./~-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
