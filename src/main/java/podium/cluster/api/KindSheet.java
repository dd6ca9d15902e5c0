package podium.cluster.api;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.validation.Causes;
import podium.cluster.validation.Names;

/**
 * The rules of a kind that says little of its own, as a row of a table: what it adds to {@link #PLAIN}.
 *
 * @param nameRule what is wrong with a name
 * @param initialStatus of a new object; null for kinds without a status
 * @param creation what is made of a new object, its status aside
 * @param update what is made of an object that is to replace another
 * @param check what is wrong with an object
 * @param updateCheck what is wrong with a change
 * @param statusCheck what is wrong with a change of the status
 * @param warning what is odd about an object
 * @param looksTwice whether an update is looked at as if it were a creation, too
 */
record KindSheet(
        Function<String, List<String>> nameRule,
        @Nullable JsonObject initialStatus,
        UnaryOperator<JsonObject> creation,
        BinaryOperator<JsonObject> update,
        BiConsumer<JsonObject, Causes> check,
        ChangeCheck updateCheck,
        ChangeCheck statusCheck,
        BiConsumer<JsonObject, List<String>> warning,
        boolean looksTwice)
        implements KindRules {

    /** Nothing but an object's metadata can be wrong, and it has no status. */
    static final KindSheet PLAIN = new KindSheet(
            Names::subdomain,
            null,
            UnaryOperator.identity(),
            (before, after) -> after,
            (object, causes) -> {},
            (before, after, causes) -> {},
            (before, after, causes) -> {},
            (object, warnings) -> {},
            false);

    /** Finds what is wrong with a change. */
    interface ChangeCheck {
        void check(JsonObject before, JsonObject after, Causes causes);
    }

    KindSheet named(Function<String, List<String>> rule) {
        return new KindSheet(
                rule, initialStatus, creation, update, check, updateCheck, statusCheck, warning, looksTwice);
    }

    KindSheet withStatus(JsonObject initial) {
        return new KindSheet(nameRule, initial, creation, update, check, updateCheck, statusCheck, warning, looksTwice);
    }

    KindSheet created(UnaryOperator<JsonObject> made) {
        return new KindSheet(
                nameRule, initialStatus, made, update, check, updateCheck, statusCheck, warning, looksTwice);
    }

    KindSheet updated(BinaryOperator<JsonObject> made) {
        return new KindSheet(
                nameRule, initialStatus, creation, made, check, updateCheck, statusCheck, warning, looksTwice);
    }

    /** What is wrong with an object, be it new or changed. */
    KindSheet checked(BiConsumer<JsonObject, Causes> checks) {
        return new KindSheet(
                nameRule, initialStatus, creation, update, checks, updateCheck, statusCheck, warning, looksTwice);
    }

    KindSheet changeChecked(ChangeCheck checks) {
        return new KindSheet(
                nameRule, initialStatus, creation, update, check, checks, statusCheck, warning, looksTwice);
    }

    KindSheet statusChecked(ChangeCheck checks) {
        return new KindSheet(
                nameRule, initialStatus, creation, update, check, updateCheck, checks, warning, looksTwice);
    }

    KindSheet warned(BiConsumer<JsonObject, List<String>> warnings) {
        return new KindSheet(
                nameRule, initialStatus, creation, update, check, updateCheck, statusCheck, warnings, looksTwice);
    }

    KindSheet lookingTwice() {
        return new KindSheet(nameRule, initialStatus, creation, update, check, updateCheck, statusCheck, warning, true);
    }

    @Override
    public List<String> nameFaults(String name) {
        return nameRule.apply(name);
    }

    @Override
    public boolean hasStatus() {
        return initialStatus != null;
    }

    @Override
    public JsonObject beforeCreate(JsonObject object, long nowMs) {
        JsonObject made = creation.apply(object);
        return initialStatus == null ? made : made.with("status", initialStatus);
    }

    @Override
    public JsonObject beforeUpdate(JsonObject before, JsonObject after) {
        return update.apply(before, initialStatus == null ? after : KindRules.kept("status", before, after));
    }

    @Override
    public void check(JsonObject object, Causes causes) {
        check.accept(object, causes);
    }

    @Override
    public void checkUpdate(JsonObject before, JsonObject after, Causes causes) {
        check.accept(after, causes);
        updateCheck.check(before, after, causes);
    }

    @Override
    public void checkStatus(JsonObject before, JsonObject after, Causes causes) {
        statusCheck.check(before, after, causes);
    }

    @Override
    public void warn(JsonObject object, List<String> warnings) {
        warning.accept(object, warnings);
    }
}
