package podium.ui.shell;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Writes what is on the screen into a PNG file. On the UI thread. */
final class Picture {

    private Picture() {}

    static void write(Scene scene, Path file) {
        save(image(scene), file);
    }

    /** A window with the cards that float over it. */
    static void writeAll(Stage stage, Path file) {
        BufferedImage whole = image(stage.getScene());
        Graphics2D over = whole.createGraphics();
        for (Window window : Window.getWindows()) {
            if (window != stage && window.isShowing()) {
                Parent card = window.getScene().getRoot();
                Point2D place = card.localToScreen(0, 0)
                        .subtract(card.localToScene(0, 0))
                        .subtract(stage.getScene().getRoot().localToScreen(0, 0));
                over.drawImage(image(window.getScene()), (int) place.getX(), (int) place.getY(), null);
            }
        }
        over.dispose();
        save(whole, file);
    }

    private static BufferedImage image(Scene scene) {
        if (scene.getWindow() instanceof PopupWindow) {
            scene.setFill(Color.TRANSPARENT);
        }
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return copy;
    }

    private static void save(BufferedImage image, Path file) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(image, 0, 0, null);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(opaque, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
