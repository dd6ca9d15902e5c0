package podium.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import podium.Main;

/** Who may know whom: the rooms of the house and the order in which they stand on one another. */
class ArchitectureTest {

    /** From the ground up. A room may use the floors below its own, not its neighbours. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("base"),
            List.of("resource"),
            List.of("schema", "yaml"),
            List.of("cluster"),
            List.of("controller"),
            List.of("sim"),
            List.of("timeline"),
            List.of("session"),
            List.of("store", "graph", "http", "remote", "console", "lesson"),
            List.of("export"),
            List.of("ui"),
            List.of("cli"));

    private static final List<String> PANELS =
            List.of("stage", "editor", "playback", "inspector", "console", "lesson", "explorer", "story");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void everyClassLivesInARoomOfTheDesign() {
        String[] rooms = Stream.concat(
                        Stream.of("podium"),
                        FLOORS.stream().flatMap(List::stream).map(ArchitectureTest::room))
                .toArray(String[]::new);

        check(classes().should().resideInAnyPackage(rooms));
    }

    @TestFactory
    Stream<DynamicTest> aRoomUsesOnlyTheFloorsBelow() {
        return Stream.iterate(0, floor -> floor < FLOORS.size(), floor -> floor + 1)
                .flatMap(floor -> FLOORS.get(floor).stream()
                        .map(room -> DynamicTest.dynamicTest(
                                room,
                                () -> check(noClasses()
                                        .that()
                                        .resideInAPackage(room(room))
                                        .should()
                                        .dependOnClassesThat()
                                        .resideInAnyPackage(notBelow(floor, room))))));
    }

    @Test
    void exportDrawsWhatGraphLaidOutAndAsksNobodyElse() {
        check(noClasses()
                .that()
                .resideInAPackage(room("export"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room("store"), room("http"), room("remote"), room("console"), room("lesson")));
    }

    @Test
    void packagesDependOnOneAnotherInOneDirection() {
        check(slices().matching("podium.(**)").should().beFreeOfCycles());
    }

    @Test
    void graphKnowsNoToolkit() {
        check(noClasses()
                .that()
                .resideInAPackage(room("graph"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "java.awt..", "javax.swing.."));
    }

    @TestFactory
    Stream<DynamicTest> aPanelDoesNotKnowAnotherPanel() {
        return PANELS.stream()
                .map(panel -> DynamicTest.dynamicTest(
                        panel,
                        () -> check(noClasses()
                                .that()
                                .resideInAPackage(room("ui." + panel))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(otherPanels(panel)))));
    }

    @Test
    void onlyOnePlaceCrossesToTheUiThread() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(room("ui.fx"))
                .should()
                .accessTargetWhere(Target.method("javafx.application.Platform", "runLater")));
    }

    @Test
    void aModelOfTheWindowNeedsNoScene() {
        check(noClasses()
                .that()
                .resideInAPackage(room("ui"))
                .and()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene.."));
    }

    @Test
    void aNameSaysWhatAClassIsFor() {
        check(noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)"));
    }

    @Test
    void nothingStaticChanges() {
        check(fields().that().areStatic().should().beFinal());
    }

    private static String[] notBelow(int floor, String room) {
        Stream<String> rooms = FLOORS.subList(floor, FLOORS.size()).stream()
                .flatMap(List::stream)
                .filter(other -> !other.equals(room));
        return Stream.concat(Stream.of("podium"), rooms.map(ArchitectureTest::room))
                .toArray(String[]::new);
    }

    private static String[] otherPanels(String panel) {
        return PANELS.stream()
                .filter(other -> !other.equals(panel))
                .map(other -> room("ui." + other))
                .toArray(String[]::new);
    }

    private static String room(String name) {
        return "podium." + name + "..";
    }

    /** Rules may be about rooms that are still to be built, so no class at all is no failure. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PROGRAM);
    }
}
