package podium.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import podium.fixture.Contrast;

class PaletteTest {

    @ParameterizedTest
    @CsvSource({"dark, 4.5", "light, 4.5", "high-contrast, 7"})
    void stateWordsReadWellOnTheirCards(String theme, double readable) {
        Palette palette = Palette.read("/css/tokens-" + theme + ".css");

        for (PodState state : PodState.values()) {
            assertThat(Contrast.between(palette.rgb(state.ink()), palette.rgb(state.fill())))
                    .as("%s in %s", state, theme)
                    .isGreaterThanOrEqualTo(readable);
            assertThat(Contrast.between(palette.rgb(Ink.TEXT_1), palette.rgb(state.fill())))
                    .isGreaterThanOrEqualTo(readable);
        }
    }

    @Test
    void revisionsWalkInACircleOfSix() {
        assertThat(Ink.ofRevision(1)).isEqualTo(Ink.REVISION_1);
        assertThat(Ink.ofRevision(6)).isEqualTo(Ink.REVISION_6);
        assertThat(Ink.ofRevision(7)).isEqualTo(Ink.REVISION_1);
    }

    @Test
    void aStyleSheetThatLacksATokenIsRefused() {
        assertThatThrownBy(() -> Palette.parse(".root { -podium-panel: #161b22; }"))
                .hasMessageContaining("-podium-background");
    }
}
