package podium.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

    private static final double READABLE = 4.5;

    @ParameterizedTest
    @ValueSource(strings = {"/css/tokens-dark.css", "/css/tokens-light.css"})
    void stateWordsReadWellOnTheirCards(String theme) {
        Palette palette = Palette.read(theme);

        for (PodState state : PodState.values()) {
            assertThat(contrast(palette.rgb(state.ink()), palette.rgb(state.fill())))
                    .as("%s in %s", state, theme)
                    .isGreaterThanOrEqualTo(READABLE);
            assertThat(contrast(palette.rgb(Ink.TEXT_1), palette.rgb(state.fill())))
                    .isGreaterThanOrEqualTo(READABLE);
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

    /** As WCAG 2 defines it. */
    private static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
