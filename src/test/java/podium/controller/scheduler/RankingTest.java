package podium.controller.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void theBestAndTheNextAreFound() {
        assertThat(Ranking.of(new long[] {5, 9, 7})).isEqualTo(new Ranking(9, 1, 1, 7, 2));
        assertThat(Ranking.of(new long[] {9, 5, 7})).isEqualTo(new Ranking(9, 0, 1, 7, 2));
        assertThat(Ranking.of(new long[] {5, 7, 9})).isEqualTo(new Ranking(9, 2, 1, 7, 1));
    }

    @Test
    void thoseThatShareTheHighestAreCountedInTheirOrder() {
        long[] totals = {9, 5, 9, 7, 9};

        Ranking ranking = Ranking.of(totals);

        assertThat(ranking.ties()).isEqualTo(3);
        assertThat(ranking.nthBest(totals, 0)).isEqualTo(0);
        assertThat(ranking.nthBest(totals, 1)).isEqualTo(2);
        assertThat(ranking.nthBest(totals, 2)).isEqualTo(4);
    }
}
