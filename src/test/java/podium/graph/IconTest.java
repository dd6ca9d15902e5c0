package podium.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import podium.store.CatalogueFiles;

class IconTest {

    private final IconSet icons = new IconSet();

    @TestFactory
    Stream<DynamicTest> everyIconIsReadAndStaysOnItsGrid() {
        return names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Icon icon = icons.get(name);

                    assertThat(icon.size()).isIn(16.0, 24.0);
                    assertThat(icon.parts()).isNotEmpty();
                    for (Icon.Part part : icon.parts()) {
                        assertThat(ends(part.outline()))
                                .allSatisfy(coordinate -> assertThat(coordinate)
                                        .isBetween(part.strokeWidth() / 2, icon.size() - part.strokeWidth() / 2));
                    }
                }));
    }

    @Test
    void everyKindHasAnIcon() {
        List<String> kinds = CatalogueFiles.read().kinds().stream()
                .map(entry -> IconNames.of(entry.kind()))
                .toList();

        assertThat(names()).containsAll(kinds);
        assertThat(kinds).contains("object", "service", "configmap", "secret", "job");
    }

    @Test
    void anArcOfHalfATurnEndsWhereItShould() {
        List<Double> ends = ends(Outline.parse("M2 8a6 6 0 1 1 12 0"));

        assertThat(ends.get(ends.size() - 2)).isCloseTo(14, within(1e-9));
        assertThat(ends.get(ends.size() - 1)).isCloseTo(8, within(1e-9));
    }

    @Test
    void relativeAndAbsoluteCommandsDrawTheSame() {
        assertThat(ends(Outline.parse("m1 1 3 0v4h-3zM0 0"))).isEqualTo(ends(Outline.parse("M1,1L4,1V5H1ZM0,0")));
    }

    @Test
    void smoothCurvesMirrorTheControlPointBefore() {
        assertThat(ends(Outline.parse("M0 0C0 4 4 4 4 0S8 -4 8 0")))
                .isEqualTo(ends(Outline.parse("M0 0C0 4 4 4 4 0C4 -4 8 -4 8 0")));
    }

    @Test
    void whatIsNoPathDataIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> Outline.parse("M1 x")).hasMessageContaining("no number at 3");
        assertThatThrownBy(() -> Outline.parse("1 2")).hasMessageContaining("no command at 0");
    }

    private static List<String> names() {
        try (Stream<Path> files = Files.list(Path.of("icons"))) {
            return files.map(file -> file.getFileName().toString().replace(".svg", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All coordinates, control points too, of a path in order. */
    private static List<Double> ends(Outline outline) {
        List<Double> all = new ArrayList<>();
        outline.trace(new Outline.Pen() {
            @Override
            public void moveTo(double x, double y) {
                all.addAll(List.of(x, y));
            }

            @Override
            public void lineTo(double x, double y) {
                all.addAll(List.of(x, y));
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                all.addAll(List.of(x1, y1, x2, y2, x, y));
            }

            @Override
            public void close() {}
        });
        return all;
    }
}
