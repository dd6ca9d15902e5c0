package podium.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import podium.cluster.ClusterState;
import podium.graph.Layout;

/** An animated GIF of states one after another, each with a caption; it begins again when it is over. */
public final class Film implements Closeable {

    /** Longer films become files that nobody can open; what comes after is left out, and the caller is told. */
    public static final int PICTURES_MAX = 400;

    private static final int DELAY_HUNDREDTHS = 90;
    private static final int DELAY_LAST_HUNDREDTHS = 400;

    private final Picture picture;
    private final Typefaces typefaces = Typefaces.load();
    private final ImageWriter writer;
    private final ImageOutputStream out;

    private @Nullable Layout layout;
    private @Nullable Scene last;
    private int pictures;

    private record Scene(Layout layout, long nowMs, String caption) {}

    public Film(Path file, Picture picture) throws IOException {
        this.picture = picture;
        this.writer = ImageIO.getImageWritersByFormatName("gif").next();
        Files.deleteIfExists(file);
        this.out = ImageIO.createImageOutputStream(file.toFile());
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    /**
     * Adds a state. Pods keep the places that they had in the one before.
     *
     * @return false when the film is full and the state was left out
     */
    public boolean add(ClusterState state, long nowMs, String caption) throws IOException {
        if (pictures == PICTURES_MAX) {
            return false;
        }
        writeLast(DELAY_HUNDREDTHS);
        layout = layout == null ? Layout.of(state) : layout.next(state, namespace -> true);
        last = new Scene(layout, nowMs, caption);
        pictures++;
        return true;
    }

    /** Whether the words can be drawn on this machine, as {@link Picture#write} tells it. */
    public boolean isDrawable() {
        return picture.isDrawable(typefaces);
    }

    private void writeLast(int delay) throws IOException {
        Scene scene = last;
        if (scene == null) {
            return;
        }
        var image = picture.image(scene.layout(), scene.nowMs(), scene.caption(), typefaces);
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), parameters);
        describe(metadata, delay);
        writer.writeToSequence(new IIOImage(image, null, metadata), parameters);
    }

    private static void describe(IIOMetadata metadata, int delay) throws IIOInvalidTreeException {
        String format = metadata.getNativeMetadataFormatName();
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(delay));
        for (int i = root.getLength() - 1; i >= 0; i--) {
            if (root.item(i).getNodeName().equals(control.getNodeName())) {
                root.removeChild(root.item(i));
            }
        }
        root.appendChild(control);
        IIOMetadataNode applications = new IIOMetadataNode("ApplicationExtensions");
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0}); // again and again
        applications.appendChild(loop);
        root.appendChild(applications);
        metadata.setFromTree(format, root);
    }

    @Override
    public void close() throws IOException {
        try {
            writeLast(DELAY_LAST_HUNDREDTHS);
            writer.endWriteSequence();
        } finally {
            writer.dispose();
            out.close();
        }
    }
}
