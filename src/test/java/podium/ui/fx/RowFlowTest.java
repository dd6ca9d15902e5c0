package podium.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class RowFlowTest {

    private static final double HEIGHT = 300;
    private static final int TALL = 2_000;
    private static final int HUGE = 3_000;

    private final List<Label> made = new ArrayList<>();
    private int count = 1_000_000;
    private RowFlow<Label> flow;

    @Start
    void start(Stage stage) {
        flow = new RowFlow<>(new RowFlow.Rows<>() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public Label create() {
                Label label = new Label();
                label.setMinHeight(Region.USE_PREF_SIZE);
                made.add(label);
                return label;
            }

            @Override
            public void show(Label node, int row) {
                node.setText(String.valueOf(row));
                node.setPrefHeight(tall(row));
            }
        });
        stage.setScene(new Scene(flow, 200, HEIGHT));
        stage.show();
    }

    @Test
    void aMillionRowsNeedOnlyThoseThatAreSeen() {
        reveal(500_000);

        assertThat(made).hasSizeLessThan(30);
        assertThat(rows()).contains(500_000).isEqualTo(consecutiveFrom(rows().get(0)));
        assertThat(flow.isSeen(500_000)).isTrue();
        assertThat(flow.isSeen(0)).isFalse();
    }

    @Test
    void rowsStandWithoutGapsAndFillTheHeight() {
        for (int row : new int[] {0, 1, 7, 4321, 999_998, 999_999}) {
            reveal(row);

            int first = rows().get(0);
            int last = rows().get(rows().size() - 1);
            assertThat(rows()).contains(row);
            assertThat(top(first)).isLessThanOrEqualTo(0);
            assertThat(top(last) + tall(last)).isGreaterThanOrEqualTo(HEIGHT);
            for (int next = first + 1; next <= last; next++) {
                assertThat(top(next)).isEqualTo(top(next - 1) + tall(next - 1));
            }
        }
    }

    @Test
    void aRowThatStandsInTheMiddleIsNotMoved() {
        reveal(1000);
        double before = top(1000);

        reveal(1001);

        assertThat(top(1000)).isEqualTo(before);
    }

    @Test
    void fewRowsBeginAtTheTop() {
        count = 3;

        reveal(2);

        assertThat(rows()).containsExactly(0, 1, 2);
        assertThat(top(0)).isZero();
    }

    @Test
    void theWheelScrolls(FxRobot robot) {
        reveal(1000);
        double before = top(1000);
        robot.moveTo(flow);

        robot.scroll(3, VerticalDirection.DOWN);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(top(1000)).isNotEqualTo(before);
    }

    @Test
    void aRowIsSeenToItsEndOrFromItsBeginningWhenItIsTallerThanAll() {
        reveal(TALL - 4);
        reveal(TALL);

        assertThat(top(TALL) + tall(TALL)).isLessThanOrEqualTo(HEIGHT);

        reveal(HUGE);

        assertThat(top(HUGE)).isZero();
    }

    private static boolean isSeen(Label label) {
        return label.isVisible() && label.getLayoutY() > -HEIGHT;
    }

    private static int tall(int row) {
        if (row == TALL) {
            return (int) HEIGHT * 3 / 4;
        }
        if (row == HUGE) {
            return (int) HEIGHT * 2;
        }
        return 20 + row % 3 * 10;
    }

    private void reveal(int row) {
        WaitForAsyncUtils.asyncFx(() -> {
            flow.reveal(row);
            flow.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Integer> rows() {
        return made.stream()
                .filter(RowFlowTest::isSeen)
                .map(label -> Integer.valueOf(label.getText()))
                .sorted()
                .toList();
    }

    private double top(int row) {
        return made.stream()
                .filter(label -> isSeen(label) && label.getText().equals(String.valueOf(row)))
                .findFirst()
                .orElseThrow()
                .getLayoutY();
    }

    private List<Integer> consecutiveFrom(int first) {
        return IntStream.range(first, first + rows().size()).boxed().toList();
    }
}
