package podium.http.watch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.cluster.Change;
import podium.cluster.conversion.Conversions;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.sim.Step;

/**
 * One write of a history.
 *
 * @param version of the resource that it led to
 * @param atMs when it happened
 */
record VersionedChange(Change.Written change, long version, long atMs) {

    /** The writes of a step in order; each led one version further. */
    static List<VersionedChange> of(Step step) {
        List<Change.Written> writes = new ArrayList<>();
        for (Change change : step.changes()) {
            if (change instanceof Change.Written written) {
                writes.add(written);
            }
        }
        List<VersionedChange> versioned = new ArrayList<>();
        long version = step.resourceVersion() - writes.size();
        for (Change.Written write : writes) {
            version++;
            versioned.add(new VersionedChange(write, version, step.atMs()));
        }
        return versioned;
    }

    /** The change of the object as another kind shows it. */
    VersionedChange shownAs(Kind kind) {
        return new VersionedChange(new Change.Written(shown(kind, before()), shown(kind, after())), version, atMs);
    }

    private static @Nullable Resource shown(Kind kind, @Nullable Resource resource) {
        return resource == null ? null : Conversions.shown(kind, resource);
    }

    @Nullable
    Resource before() {
        return change.before();
    }

    @Nullable
    Resource after() {
        return change.after();
    }

    /** The object that is gone, as it was, at the version at which it went. */
    Resource gone(Resource before) {
        return before.changeMetadata(metadata -> metadata.with("resourceVersion", Long.toString(version)));
    }
}
