package podium.cluster.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.validation.Causes;
import podium.cluster.validation.FixedFields;
import podium.cluster.validation.Names;

/**
 * The rules of a kind that says little of its own, as a row of a table: what it adds to {@link #PLAIN}.
 *
 * @param nameRule what is wrong with a name
 * @param initialStatus of a new object; null for kinds without a status
 * @param creation what is made of a new object that has its initial status
 * @param update what is made of an object that is to replace another
 * @param check what is wrong with a new object
 * @param updateCheck what is wrong with a changed object
 * @param statusCheck what is wrong with a change of the status
 * @param warning what is odd about an object
 * @param traits what else is particular about it
 */
record KindSheet(
        Function<String, List<String>> nameRule,
        @Nullable JsonObject initialStatus,
        Making creation,
        BinaryOperator<JsonObject> update,
        BiConsumer<JsonObject, Causes> check,
        ChangeCheck updateCheck,
        ChangeCheck statusCheck,
        BiConsumer<JsonObject, List<String>> warning,
        List<Trait> traits)
        implements KindRules {

    /** Nothing but an object's metadata can be wrong, and it has no status. */
    static final KindSheet PLAIN = new KindSheet(
            Names::subdomain,
            null,
            (object, nowMs) -> object,
            (before, after) -> after,
            (object, causes) -> {},
            (before, after, causes) -> {},
            (before, after, causes) -> {},
            (object, warnings) -> {},
            List.of());

    /** What some kinds have, most have not. */
    enum Trait {
        /** An update is looked at as if it were a creation, too. */
        LOOKS_TWICE,
        /** The metadata of a new object is looked at only when nothing else is wrong with it. */
        METADATA_LAST,
        /** An update must say which version of the object it replaces. */
        NEEDS_VERSION,
        /** Only new objects are warned of. */
        WARNS_ONCE,
        /** Names of pods begin with the name of the object. */
        NAMES_PODS
    }

    /** Makes of a new object what is to be stored. */
    interface Making {
        JsonObject make(JsonObject object, long nowMs);
    }

    /** Finds what is wrong with a change. */
    interface ChangeCheck {
        void check(JsonObject before, JsonObject after, Causes causes);
    }

    KindSheet named(Function<String, List<String>> rule) {
        return new KindSheet(rule, initialStatus, creation, update, check, updateCheck, statusCheck, warning, traits);
    }

    KindSheet withStatus(JsonObject initial) {
        return new KindSheet(nameRule, initial, creation, update, check, updateCheck, statusCheck, warning, traits);
    }

    KindSheet created(Making made) {
        return new KindSheet(nameRule, initialStatus, made, update, check, updateCheck, statusCheck, warning, traits);
    }

    KindSheet updated(BinaryOperator<JsonObject> made) {
        return new KindSheet(nameRule, initialStatus, creation, made, check, updateCheck, statusCheck, warning, traits);
    }

    /** What is wrong with an object, be it new or changed. */
    KindSheet checked(BiConsumer<JsonObject, Causes> checks) {
        return checkedAtCreation(checks).changeChecked((before, after, causes) -> checks.accept(after, causes));
    }

    /** The same where the server tells the mistakes of a changed object twice. */
    KindSheet checkedTwice(BiConsumer<JsonObject, Causes> checks) {
        return checked(checks)
                .changeChecked((before, after, causes) -> checks.accept(after, causes))
                .lookingTwice();
    }

    KindSheet checkedAtCreation(BiConsumer<JsonObject, Causes> checks) {
        return new KindSheet(
                nameRule, initialStatus, creation, update, checks, updateCheck, statusCheck, warning, traits);
    }

    /** What is wrong with a change besides what was found before. */
    KindSheet changeChecked(ChangeCheck checks) {
        ChangeCheck first = updateCheck;
        ChangeCheck both = (before, after, causes) -> {
            first.check(before, after, causes);
            checks.check(before, after, causes);
        };
        return new KindSheet(nameRule, initialStatus, creation, update, check, both, statusCheck, warning, traits);
    }

    /** Finds that a field differs that can never change. */
    static ChangeCheck fixed(String... path) {
        return (before, after, causes) -> FixedFields.check(before, after, List.of(path), causes);
    }

    KindSheet statusChecked(ChangeCheck checks) {
        return new KindSheet(nameRule, initialStatus, creation, update, check, updateCheck, checks, warning, traits);
    }

    KindSheet warned(BiConsumer<JsonObject, List<String>> warnings) {
        return new KindSheet(
                nameRule, initialStatus, creation, update, check, updateCheck, statusCheck, warnings, traits);
    }

    KindSheet lookingTwice() {
        return with(Trait.LOOKS_TWICE);
    }

    KindSheet warningOnce() {
        return with(Trait.WARNS_ONCE);
    }

    KindSheet metadataLast() {
        return with(Trait.METADATA_LAST);
    }

    KindSheet needingVersion() {
        return with(Trait.NEEDS_VERSION);
    }

    KindSheet namingPods() {
        return with(Trait.NAMES_PODS);
    }

    private KindSheet with(Trait trait) {
        List<Trait> more = new ArrayList<>(traits);
        more.add(trait);
        return new KindSheet(
                nameRule, initialStatus, creation, update, check, updateCheck, statusCheck, warning, List.copyOf(more));
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
        return creation.make(initialStatus == null ? object : object.with("status", initialStatus), nowMs);
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
        updateCheck.check(before, after, causes);
    }

    @Override
    public boolean looksTwice() {
        return traits.contains(Trait.LOOKS_TWICE);
    }

    @Override
    public boolean warnsOnce() {
        return traits.contains(Trait.WARNS_ONCE);
    }

    @Override
    public boolean looksAtMetadataLast() {
        return traits.contains(Trait.METADATA_LAST);
    }

    @Override
    public boolean needsVersion() {
        return traits.contains(Trait.NEEDS_VERSION);
    }

    @Override
    public String nameUse() {
        return traits.contains(Trait.NAMES_PODS) ? POD_NAMES : "";
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
