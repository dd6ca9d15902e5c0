package podium.sim.kubelet;

import org.jspecify.annotations.Nullable;
import podium.sim.kubelet.Behaviour.End;
import podium.sim.kubelet.Behaviour.Window;

/** What an annotation can say about a container's behaviour, and in which form. */
public enum BehaviourField {
    PULL("pull", Form.DURATION) {
        @Override
        @Nullable
        Behaviour set(Behaviour behaviour, String text) {
            long ms = GoDuration.parse(text);
            return ms < 0 ? null : behaviour.withPull(ms);
        }
    },
    START("start", Form.DURATION) {
        @Override
        @Nullable
        Behaviour set(Behaviour behaviour, String text) {
            long ms = GoDuration.parse(text);
            return ms < 0 ? null : behaviour.withStart(ms);
        }
    },
    READY_AFTER("ready-after", Form.DURATION) {
        @Override
        @Nullable
        Behaviour set(Behaviour behaviour, String text) {
            long ms = GoDuration.parse(text);
            return ms < 0 ? null : behaviour.withReadyAfter(ms);
        }
    },
    UNREADY_AT("unready-at", Form.WINDOW) {
        @Override
        @Nullable
        Behaviour set(Behaviour behaviour, String text) {
            int plus = text.indexOf('+');
            long fromMs = plus < 0 ? GoDuration.INVALID : GoDuration.parse(text.substring(0, plus));
            long forMs = plus < 0 ? GoDuration.INVALID : GoDuration.parse(text.substring(plus + 1));
            return fromMs < 0 || forMs <= 0 ? null : behaviour.withUnready(new Window(fromMs, forMs));
        }
    },
    CRASH_AFTER("crash-after", Form.DURATION) {
        @Override
        @Nullable
        Behaviour set(Behaviour behaviour, String text) {
            long ms = GoDuration.parse(text);
            return ms < 0 ? null : behaviour.withEnd(new End(ms, CRASH_CODE));
        }
    },
    EXIT("exit", Form.EXIT) {
        @Override
        @Nullable
        Behaviour set(Behaviour behaviour, String text) {
            int at = text.indexOf('@');
            String code = at < 0 ? "" : text.substring(0, at);
            long ms = at < 0 ? GoDuration.INVALID : GoDuration.parse(text.substring(at + 1));
            boolean isCode = code.matches("[0-9]{1,3}") && Integer.parseInt(code) <= CODE_MAX;
            return isCode && ms >= 0 ? behaviour.withEnd(new End(ms, Integer.parseInt(code))) : null;
        }
    },
    IGNORES_SIGTERM("ignores-sigterm", Form.FLAG) {
        @Override
        @Nullable
        Behaviour set(Behaviour behaviour, String text) {
            return isFlag(text) ? behaviour.withIgnoresSigterm(Boolean.parseBoolean(text)) : null;
        }
    },
    PRIVATE("private", Form.FLAG) {
        @Override
        @Nullable
        Behaviour set(Behaviour behaviour, String text) {
            return isFlag(text) ? behaviour.withIsPrivate(Boolean.parseBoolean(text)) : null;
        }
    },
    LOG("log", Form.TEXT) {
        @Override
        Behaviour set(Behaviour behaviour, String text) {
            return behaviour.withLog(text);
        }
    };

    private static final int CRASH_CODE = 1;
    private static final int CODE_MAX = 255;

    private final String key;
    private final Form form;

    BehaviourField(String key, Form form) {
        this.key = key;
        this.form = form;
    }

    private static boolean isFlag(String text) {
        return text.equals("true") || text.equals("false");
    }

    /** How a value is written. */
    public enum Form {
        /** {@code 8s}, {@code 1m30s}, {@code 250ms}. */
        DURATION,
        /** From when and for how long: {@code 60s+10s}. */
        WINDOW,
        /** With which code and when: {@code 0@30s}. */
        EXIT,
        /** {@code true} or {@code false}. */
        FLAG,
        TEXT
    }

    /** As it stands in an annotation, behind the prefix. */
    public String key() {
        return key;
    }

    public Form form() {
        return form;
    }

    /** The behaviour with this said of it, or null when the text is malformed. */
    abstract @Nullable Behaviour set(Behaviour behaviour, String text);

    static @Nullable BehaviourField of(String key) {
        for (BehaviourField field : values()) {
            if (field.key.equals(key)) {
                return field;
            }
        }
        return null;
    }
}
