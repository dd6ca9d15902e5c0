package podium.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.resource.Key;
import podium.resource.Kind;

class SelectionModelTest {

    private static final Key WEB = Key.of(Kind.DEPLOYMENT, "shop", "web");
    private static final Key API = Key.of(Kind.DEPLOYMENT, "shop", "api");

    private final SelectionModel selection = new SelectionModel();

    @Test
    void theFirstOfSeveralIsThePrimaryOne() {
        selection.select(WEB);
        selection.toggle(API);

        assertThat(selection.keys()).containsExactly(WEB, API);
        assertThat(selection.primary()).isEqualTo(WEB);
    }

    @Test
    void togglingTheFirstMakesTheSecondPrimary() {
        selection.select(WEB);
        selection.toggle(API);
        selection.toggle(WEB);

        assertThat(selection.primary()).isEqualTo(API);
    }

    @Test
    void nothingIsSelectedAfterClearing() {
        selection.select(WEB);
        selection.clear();

        assertThat(selection.keys()).isEmpty();
        assertThat(selection.primary()).isNull();
    }
}
