package podium.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import podium.Main;

/**
 * The same seed and input give the same history on every machine. So from {@code base} to {@code timeline} nothing may
 * ask the machine for time, chance, threads, files, its settings, or an order that changes from start to start.
 */
class PurityTest {

    private static final String[] PURE = Stream.of(
                    "base", "resource", "schema", "yaml", "cluster", "controller", "sim", "timeline")
            .map(room -> "podium." + room + "..")
            .toArray(String[]::new);

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void noWindowAndNoNetwork() {
        neverUse(JavaClass.Predicates.resideInAnyPackage(
                "javafx..",
                "com.sun.javafx..",
                "java.awt..",
                "javax.swing..",
                "com.sun.net.httpserver..",
                "java.net..",
                "java.nio.channels.."));
    }

    @Test
    void noFiles() {
        neverUse(JavaClass.Predicates.resideInAPackage("java.nio.file..")
                .or(describe(
                        "files of java.io", used -> used.getName().matches("java\\.io\\.(File.*|RandomAccessFile)"))));
    }

    @Test
    void noThreads() {
        neverUse(assignableTo(Thread.class)
                .or(assignableTo(Executor.class))
                .or(assignableTo(Future.class))
                .or(assignableTo(CompletionService.class))
                .or(type(ThreadLocal.class))
                .or(type(java.util.Timer.class)));
        neverCall(describe(
                "parallel streams",
                access -> access.getTargetOwner().getPackageName().startsWith("java.util")
                        && access.getTarget().getName().startsWith("parallel")));
    }

    @Test
    void noWallClock() {
        neverCall(Target.method("java.lang.System", "currentTimeMillis", "nanoTime"));
        neverCall(describe(
                "now() of java.time",
                access -> access.getTargetOwner().getPackageName().startsWith("java.time")
                        && access.getTarget().getName().equals("now")));
        neverUse(type(java.time.Clock.class).or(type(java.util.Date.class)).or(assignableTo(java.util.Calendar.class)));
    }

    @Test
    void noEntropy() {
        neverUse(assignableTo(java.util.random.RandomGenerator.class).or(type(java.util.SplittableRandom.class)));
        neverCall(Target.method("java.lang.Math", "random"));
        neverCall(Target.method("java.lang.StrictMath", "random"));
        neverCall(Target.method("java.util.UUID", "randomUUID"));
        neverCall(Target.method("java.lang.System", "identityHashCode"));
    }

    @Test
    void noSettingOfTheMachine() {
        neverCall(Target.method("java.lang.System", "getenv", "getProperty", "getProperties", "lineSeparator"));
        neverCall(Target.method("java.util.Locale", "getDefault"));
        neverCall(Target.method("java.util.TimeZone", "getDefault"));
        neverCall(Target.method("java.time.ZoneId", "systemDefault"));
        neverCall(Target.method("java.nio.charset.Charset", "defaultCharset"));
        neverCall(Target.methodUpTo(0, "java.lang.String", "toLowerCase", "toUpperCase", "getBytes"));
    }

    @Test
    void noCollectionWhoseOrderChangesFromStartToStart() {
        neverCall(Target.method("java.util.Map", "of", "ofEntries", "copyOf"));
        neverCall(Target.method("java.util.Set", "of", "copyOf"));
        String collectors = "java.util.stream.Collectors";
        neverCall(Target.method(
                collectors,
                "toSet",
                "toUnmodifiableSet",
                "toUnmodifiableMap",
                "toConcurrentMap",
                "groupingByConcurrent"));
        neverCall(Target.methodUpTo(3, collectors, "toMap"));
        neverCall(Target.methodUpTo(2, collectors, "groupingBy"));
        for (String type : List.of("java.util.HashMap", "java.util.HashSet", "java.util.IdentityHashMap")) {
            neverCall(Target.method(type, "<init>"));
        }
    }

    private static void neverUse(DescribedPredicate<? super JavaClass> used) {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(used)
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    private static void neverCall(DescribedPredicate<? super JavaAccess<?>> called) {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .accessTargetWhere(called)
                .allowEmptyShould(true)
                .check(PROGRAM);
    }
}
