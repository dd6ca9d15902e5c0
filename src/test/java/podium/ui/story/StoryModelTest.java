package podium.ui.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import podium.cluster.DeleteOptions;
import podium.cluster.Request;
import podium.cluster.WriteOptions;
import podium.fixture.PlayedCluster;
import podium.resource.Key;
import podium.resource.Kind;
import podium.sim.Actor;
import podium.sim.Caller;
import podium.sim.Command;
import podium.sim.ControlPlane;
import podium.sim.Step;
import podium.store.MessageFiles;
import podium.ui.model.DensityModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.TextsModel;
import podium.ui.story.StoryModel.Line;
import podium.ui.story.StoryModel.Tone;

class StoryModelTest {

    private final PlayheadModel playhead = new PlayheadModel(PlayedCluster.example("rolling-update.yaml"));
    private final DensityModel density = new DensityModel();
    private final TextsModel texts = new TextsModel(MessageFiles::read, Locale.ENGLISH);
    private final StoryModel story = new StoryModel(playhead, density, texts);

    @Test
    void everyRowIsANotableStepWithASentenceAndWhoDidIt() {
        assertThat(story.count()).isLessThan(playhead.size());
        for (Line line : lines()) {
            Step step = playhead.session().timeline().step(line.index());

            assertThat(step.isNotable()).isTrue();
            assertThat(line.text()).doesNotContain("⟨", "{");
            assertThat(line.text()).matches("(You|The cluster) .*|.* · .*: .*");
        }
    }

    @Test
    void withEveryStepTheRowsAreTheSteps() {
        density.notableOnlyProperty().set(false);

        assertThat(story.count()).isEqualTo(playhead.size());
        assertThat(lines()).extracting(Line::tone).contains(Tone.QUIET);
    }

    @Test
    void whatSomebodyDidStandsOutAndNothingOfAGoodRolloutIsTrouble() {
        List<String> outside = lines().stream()
                .filter(line -> line.tone() == Tone.OUTSIDE)
                .map(Line::text)
                .toList();

        assertThat(outside)
                .containsExactly(
                        "The cluster starts with 3 nodes",
                        "You created Deployment web: 4 pods of shop/web:1.4 wanted",
                        "You set the image of Deployment web from shop/web:1.4 to shop/web:1.5");
        assertThat(lines()).extracting(Line::tone).doesNotContain(Tone.TROUBLE);
    }

    @Test
    void aFoldedStepIsShownOnTheRowBeforeIt() {
        int folded = IntStream.range(0, playhead.size())
                .filter(index -> !playhead.session().timeline().step(index).isNotable())
                .findFirst()
                .orElseThrow();

        playhead.show(folded);

        assertThat(story.index(story.currentRow())).isLessThan(folded);
        assertThat(story.index(story.currentRow() + 1)).isGreaterThan(folded);
    }

    @Test
    void aClickJumps() {
        story.jumpTo(3);

        assertThat(playhead.index()).isEqualTo(story.index(3));
        assertThat(story.line(3).isCurrent()).isTrue();
        story.jumpTo(story.count());
        assertThat(playhead.index()).as("beyond the end nothing happens").isEqualTo(story.index(3));
    }

    @Test
    void copiesTheSentencesUpToTheCurrentOne() {
        story.jumpTo(5);

        assertThat(story.textUpToHere().lines()).hasSize(6).first().isEqualTo("0\tThe cluster starts with 3 nodes");
    }

    @Test
    void readsFromOutsideAreOneRowAndAWriteNamesItsCaller() {
        int before = story.count();
        Caller kubectl = new Caller("admin", "kubectl/v1.33.1 (linux/amd64)");
        Command.Read read = new Command.Read("list", Key.before(Kind.POD, "default"), kubectl);
        DeleteOptions options = DeleteOptions.DEFAULT;
        Key web = Key.of(Kind.DEPLOYMENT, "default", "web");
        for (int i = 0; i < 12; i++) {
            playhead.session().submit(read).join();
        }
        playhead.session()
                .submit(new Command.Ask(new Request.Delete(web, options), WriteOptions.STRICT, kubectl))
                .join();
        playhead.session().submit(read).join();
        playhead.refresh();

        assertThat(lines().subList(before, story.count()))
                .extracting(Line::text, Line::tone)
                .containsExactly(
                        tuple(
                                "kubectl (admin) listed every Pod in namespace default, and read 11 times more",
                                Tone.QUIET),
                        tuple("kubectl (admin) deleted Deployment web; what it owns follows it", Tone.OUTSIDE),
                        tuple("kubectl (admin) listed every Pod in namespace default", Tone.QUIET));
        assertThat(playhead.session().timeline().lastOutside(playhead.size()))
                .as("what somebody did last is no reading")
                .hasValue(playhead.size() - 2);
    }

    @Test
    void everyActorHasANameInBothLanguages() {
        for (Locale language : MessageFiles.LANGUAGES) {
            for (Actor<?> actor : ControlPlane.actors()) {
                assertThat(MessageFiles.read(language).has("actor." + actor.name()))
                        .as(actor.name())
                        .isTrue();
            }
        }
    }

    private List<Line> lines() {
        return IntStream.range(0, story.count()).mapToObj(story::line).toList();
    }
}
