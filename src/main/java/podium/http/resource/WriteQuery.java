package podium.http.resource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import podium.base.JsonReader.Repeat;
import podium.cluster.Problem.Cause;
import podium.cluster.Problems;
import podium.cluster.WriteOptions;
import podium.cluster.WriteOptions.FieldValidation;
import podium.http.Query;
import podium.http.Refusal;
import podium.schema.GoText;

/**
 * What the query of a write says: {@code metav1.CreateOptions}, {@code UpdateOptions} and {@code PatchOptions}. Checked before
 * the body is looked at.
 */
record WriteQuery(FieldValidation fieldValidation, boolean isDryRun, String fieldManager, boolean isForced) {

    private static final int MANAGER_MAX = 128;
    private static final List<String> VALIDATIONS = List.of("", "Ignore", "Strict", "Warn");

    /** Which options a query is read as. */
    enum Kind {
        CREATE("CreateOptions"),
        UPDATE("UpdateOptions"),
        PATCH("PatchOptions"),
        APPLY("PatchOptions");

        private final String typeName;

        Kind(String typeName) {
            this.typeName = typeName;
        }
    }

    static WriteQuery of(Query query, Kind kind) throws Refusal {
        List<Cause> faults = new ArrayList<>();
        String manager = query.text("fieldManager");
        String validation = query.text("fieldValidation");
        if (kind == Kind.APPLY && manager.isEmpty()) {
            faults.add(new Cause("FieldValueRequired", "fieldManager", "Required value: is required for apply patch"));
        }
        if (kind == Kind.PATCH && query.has("force")) {
            faults.add(
                    new Cause("FieldValueForbidden", "force", "Forbidden: may not be specified for non-apply patch"));
        }
        checkManager(manager, faults);
        checkDryRun(query.all("dryRun"), faults);
        if (!VALIDATIONS.contains(validation)) {
            faults.add(
                    unsupported("fieldValidation", "\"" + validation + "\"", "\"\", \"Ignore\", \"Strict\", \"Warn\""));
        }
        refuse(kind.typeName, faults);
        return new WriteQuery(
                validation.isEmpty()
                        ? FieldValidation.WARN
                        : FieldValidation.valueOf(validation.toUpperCase(Locale.ROOT)),
                query.has("dryRun"),
                manager,
                query.isTrue("force"));
    }

    WriteOptions options(List<Repeat> repeats) {
        return new WriteOptions(fieldValidation, repeats, isDryRun, fieldManager, isForced);
    }

    private static void checkManager(String manager, List<Cause> faults) {
        if (bytes(manager) > MANAGER_MAX) {
            faults.add(new Cause(
                    "FieldValueTooLong", "fieldManager", "Too long: may not be more than " + MANAGER_MAX + " bytes"));
        }
        int position = 0;
        for (int c : manager.codePoints().toArray()) {
            if (!isPrintable(c)) {
                String what = String.format("invalid character U+%04X (at position %d)", c, position);
                faults.add(new Cause(
                        "FieldValueInvalid", "fieldManager", "Invalid value: " + GoText.quote(manager) + ": " + what));
            }
            position += bytes(Character.toString(c));
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** As Go's {@code unicode.IsPrint}: of all spaces only the common one. */
    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }

    static void checkDryRun(List<String> dryRun, List<Cause> faults) {
        if (!dryRun.isEmpty() && !dryRun.stream().allMatch("All"::equals)) {
            String said = "[\"" + String.join("\",\"", dryRun) + "\"]";
            faults.add(unsupported("dryRun", said, "\"All\""));
        }
    }

    static Cause unsupported(String field, String said, String supported) {
        return new Cause(
                "FieldValueNotSupported", field, "Unsupported value: " + said + ": supported values: " + supported);
    }

    /** @param typeName of the options */
    static void refuse(String typeName, List<Cause> faults) throws Refusal {
        if (!faults.isEmpty()) {
            throw new Refusal(Problems.invalid("meta.k8s.io", typeName, "", faults));
        }
    }
}
