package podium.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    private final LayoutModel layout = new LayoutModel();

    @Test
    void theStageTakesWhatTheOthersLeave() {
        Places places = Places.of(1600, 954, layout);

        assertThat(places.stage().getMinX()).isEqualTo(places.explorer().getMaxX());
        assertThat(places.stage().getMaxX()).isEqualTo(places.inspector().getMinX());
        assertThat(places.stage().getMaxY()).isEqualTo(places.editor().getMinY());
        assertThat(places.editor().getMaxY()).isEqualTo(places.timeline().getMinY());
    }

    @Test
    void theLowerColumnsGoOnFromTheUpperOnes() {
        Places places = Places.of(1600, 954, layout);

        assertThat(places.control().getMaxX()).isEqualTo(places.explorer().getMaxX());
        assertThat(places.story().getMinX()).isEqualTo(places.inspector().getMinX());
    }

    @Test
    void aClosedPanelLeavesItsRoomToTheStage() {
        double before = Places.of(1600, 954, layout).stage().getWidth();

        layout.openProperty(Panel.INSPECTOR).set(false);

        Places places = Places.of(1600, 954, layout);
        assertThat(places.inspector().getWidth()).isZero();
        assertThat(places.stage().getWidth()).isEqualTo(before + Panel.INSPECTOR.size());
        assertThat(places.story().getWidth()).isEqualTo(Panel.INSPECTOR.size());
    }

    @Test
    void panelsKeepTheirSizeWhenTheWindowGrows() {
        assertThat(Places.of(1600, 954, layout).explorer().getWidth())
                .isEqualTo(Places.of(2400, 1400, layout).explorer().getWidth());
    }

    @Test
    void nothingOverlapsInASmallWindow() {
        Places places = Places.of(500, 300, layout);

        assertThat(places.explorer().intersects(places.inspector())).isFalse();
        assertThat(places.stage().getWidth()).isNotNegative();
        assertThat(places.stage().getHeight()).isNotNegative();
    }

    @Test
    void noPanelIsMadeTooSmallToUse() {
        layout.resize(Panel.EXPLORER, 10);

        assertThat(layout.size(Panel.EXPLORER)).isEqualTo(Panel.EXPLORER.sizeMin());
    }
}
