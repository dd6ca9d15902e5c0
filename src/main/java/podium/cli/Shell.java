package podium.cli;

import java.io.File;

/** The command language of a terminal, as far as we print lines in it that people copy. */
enum Shell {
    POSIX {
        @Override
        String export(String variable, String value) {
            boolean isPlain = value.matches("[A-Za-z0-9_./@%+=:,-]+");
            return "export " + variable + "=" + (isPlain ? value : "'" + value.replace("'", "'\\''") + "'");
        }
    },
    WINDOWS {
        @Override
        String export(String variable, String value) {
            return "set \"" + variable + "=" + value + "\"";
        }
    };

    static Shell ofThisSystem() {
        return File.separatorChar == '\\' ? WINDOWS : POSIX;
    }

    /** The line that sets a variable for the commands behind it. */
    abstract String export(String variable, String value);
}
