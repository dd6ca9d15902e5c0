package podium.cluster.validation;

import java.util.List;
import java.util.TreeSet;
import podium.base.JsonObject;

/** Signals that ask a container to end: which there are depends on the pod's system. */
final class StopSignals {

    private static final int REAL_TIME_MIN_LAST = 15;
    private static final int REAL_TIME_MAX_LAST = 14;

    private static final List<String> ON_WINDOWS = List.of("SIGKILL", "SIGTERM");
    private static final List<String> ON_LINUX = onLinux();

    private StopSignals() {}

    private static List<String> onLinux() {
        TreeSet<String> names = new TreeSet<>();
        for (String name :
                ("ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT"
                                + " STOP SYS TERM TRAP TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX")
                        .split(" ")) {
            names.add("SIG" + name);
        }
        for (int i = 1; i <= REAL_TIME_MIN_LAST; i++) {
            names.add("SIGRTMIN+" + i);
        }
        for (int i = 1; i <= REAL_TIME_MAX_LAST; i++) {
            names.add("SIGRTMAX-" + i);
        }
        return List.copyOf(names);
    }

    static void check(String signal, JsonObject pod, FieldPath path, Causes causes) {
        if (!pod.has("os")) {
            causes.forbidden(path, "may not be set for containers with empty `spec.os.name`");
            return;
        }
        String system = pod.object("os").string("name", "");
        List<String> known = system.equals("windows") ? ON_WINDOWS : ON_LINUX;
        if ((system.equals("windows") || system.equals("linux")) && !known.contains(signal)) {
            causes.notSupported(path, signal, known);
        }
    }
}
