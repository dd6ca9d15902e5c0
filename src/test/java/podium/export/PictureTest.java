package podium.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import podium.graph.Ink;
import podium.graph.Layout;
import podium.graph.Palette;
import podium.graph.Stages;
import podium.resource.Kind;
import podium.store.MessageFiles;

/** Started with {@code -Dgolden.rewrite=true} it writes the golden picture anew; git shows the difference. */
class PictureTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/stage/rollout.svg");

    private final Palette dark = Palette.read("/css/tokens-dark.css");
    private final Picture picture = new Picture(800, 500, dark, MessageFiles.read(Locale.ENGLISH));
    private final Stages stage = Stages.empty()
            .namespace("default")
            .deployment("web", 4)
            .replicaSet("web", 1, 3)
            .pods("web-1", "k9d", "m2p", "qw4")
            .stopping("web-1-m2p")
            .replicaSet("web", 2, 3)
            .pods("web-2", "x7k", "b5v");

    @TempDir
    Path folder;

    @Test
    void aRolloutLooksAsRecorded() throws IOException {
        String svg = svg();

        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, svg);
        }

        assertThat(svg).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void anSvgIsXmlWhateverNamesSay() throws Exception {
        stage.namespace("a-b").deployment("web-and-more", 1);
        String svg = svg();

        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));

        assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("800");
        assertThat(document.getElementsByTagName("text").getLength()).isGreaterThan(10);
    }

    @Test
    void numbersInAnSvgAreAsShortAsTheyCanBe() {
        assertThat(SvgPainter.decimal(12)).isEqualTo("12");
        assertThat(SvgPainter.decimal(-0.5)).isEqualTo("-0.5");
        assertThat(SvgPainter.decimal(1.0004)).isEqualTo("1");
        assertThat(SvgPainter.decimal(0.0305)).isEqualTo("0.031");
    }

    @Test
    void aPngHasTheColoursOfTheTheme() throws IOException {
        Path file = folder.resolve("stage.png");

        picture.write(file, stage.state(), stage.nowMs());

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(image.getHeight()).isEqualTo(500);
        assertThat(share(image, Ink.READY_FILL)).isGreaterThan(0.005);
        assertThat(share(image, Ink.BACKGROUND)).isGreaterThan(0.2);
        assertThat(share(image, Ink.REVISION_2)).isGreaterThan(0.0005);
    }

    @Test
    void anEmptyClusterIsAPictureToo() throws IOException {
        Path file = folder.resolve("empty.png");

        picture.write(file, Stages.empty().state(), 0);

        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(800);
    }

    @Test
    void aFilmHasAPictureForEachState() throws IOException {
        Path file = folder.resolve("stage.gif");

        try (Film film = new Film(file, picture)) {
            film.add(stage.state(), stage.nowMs(), "web scales r2 from 2 to 3");
            stage.pods("web-2", "n2f");
            film.add(stage.state(), stage.nowMs(), "r2 creates web-2-n2f");
            stage.without(Kind.POD, "web-1-m2p");
            film.add(stage.state(), stage.nowMs(), "m2p is gone");
        }

        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(3);
        }
    }

    private String svg() {
        return picture.svg(Layout.of(stage.state()), stage.nowMs());
    }

    private double share(BufferedImage image, Ink ink) {
        int found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                found += (image.getRGB(x, y) & 0xffffff) == dark.rgb(ink) ? 1 : 0;
            }
        }
        return (double) found / (image.getWidth() * image.getHeight());
    }
}
