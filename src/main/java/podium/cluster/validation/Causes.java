package podium.cluster.validation;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonString;
import podium.cluster.Problem.Cause;
import podium.schema.GoText;

/** Collects what is wrong with an object ({@code field.ErrorList} of apimachinery). */
public final class Causes {

    private final List<Cause> list = new ArrayList<>();

    public List<Cause> list() {
        return list;
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public void addAll(Causes others) {
        list.addAll(others.list);
    }

    /** Forgets what was found: something else answers alone. */
    void clear() {
        list.clear();
    }

    public void required(FieldPath field) {
        add("FieldValueRequired", field, "Required value");
    }

    public void required(FieldPath field, String detail) {
        add("FieldValueRequired", field, "Required value: " + detail);
    }

    public void invalid(FieldPath field, String value, String detail) {
        invalid(field, Json.of(value), detail);
    }

    public void invalid(FieldPath field, long value, String detail) {
        invalid(field, Json.of(value), detail);
    }

    /** @param value lists and objects are told as JSON */
    public void invalid(FieldPath field, Json value, String detail) {
        add("FieldValueInvalid", field, "Invalid value: " + said(value) + ": " + detail);
    }

    /** Of a value that is not told. */
    public void invalid(FieldPath field, String detail) {
        add("FieldValueInvalid", field, "Invalid value: " + detail);
    }

    public void forbidden(FieldPath field, String detail) {
        add("FieldValueForbidden", field, "Forbidden: " + detail);
    }

    public void duplicate(FieldPath field, String value) {
        duplicate(field, Json.of(value));
    }

    public void duplicate(FieldPath field, Json value) {
        add("FieldValueDuplicate", field, "Duplicate value: " + said(value));
    }

    public void duplicate(FieldPath field, Json value, String detail) {
        add("FieldValueDuplicate", field, "Duplicate value: " + said(value) + ": " + detail);
    }

    public void notFound(FieldPath field, String value) {
        add("FieldValueNotFound", field, "Not found: " + GoText.quote(value));
    }

    public void notFound(FieldPath field, String value, String detail) {
        add("FieldValueNotFound", field, "Not found: " + GoText.quote(value) + ": " + detail);
    }

    public void tooLong(FieldPath field, String detail) {
        add("FieldValueTooLong", field, "Too long: " + detail);
    }

    public void tooMany(FieldPath field, int count, int max) {
        add(
                "FieldValueTooMany",
                field,
                "Too many: " + count + ": must have at most " + max + (max == 1 ? " item" : " items"));
    }

    public void notSupported(FieldPath field, String value, List<String> supported) {
        notSupported(field, Json.of(value), supported);
    }

    public void notSupported(FieldPath field, Json value, List<String> supported) {
        StringBuilder words = new StringBuilder();
        for (String word : supported) {
            words.append(words.isEmpty() ? "" : ", ").append(GoText.quote(word));
        }
        add("FieldValueNotSupported", field, "Unsupported value: " + said(value) + ": supported values: " + words);
    }

    private static String said(Json value) {
        return value instanceof JsonString text ? GoText.quote(text.value()) : GoText.json(value);
    }

    private void add(String reason, FieldPath field, String message) {
        list.add(new Cause(reason, field.toString(), message));
    }
}
