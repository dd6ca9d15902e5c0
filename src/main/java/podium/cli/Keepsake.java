package podium.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import podium.base.Messages;
import podium.cluster.ClusterState;
import podium.export.Film;
import podium.export.Picture;
import podium.graph.Palette;
import podium.sim.Simulation.Moved;

/** What a performance leaves behind: a picture of its end, or a film of the steps that changed something. */
interface Keepsake extends Closeable {

    /** The theme of pictures: what a projector and a page of paper show best. */
    String TOKENS = "/css/tokens-light.css";

    void take(Moved moved) throws IOException;

    /** Writes what is to be left; false when its words cannot be drawn on this machine. */
    boolean finish(ClusterState state, long nowMs) throws IOException;

    static Keepsake at(Path file, PlayOptions.Size size, Messages messages) throws IOException {
        Picture picture = new Picture(size.width(), size.height(), Palette.read(TOKENS), messages);
        boolean isFilm = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gif");
        return isFilm ? new FilmKeepsake(new Film(file, picture), messages) : new PictureKeepsake(file, picture);
    }

    /** Nothing is left behind. */
    static Keepsake none() {
        return new Keepsake() {
            @Override
            public void take(Moved moved) {}

            @Override
            public boolean finish(ClusterState state, long nowMs) {
                return true;
            }

            @Override
            public void close() {}
        };
    }

    /** A picture of the end. */
    record PictureKeepsake(Path file, Picture picture) implements Keepsake {
        @Override
        public void take(Moved moved) {}

        @Override
        public boolean finish(ClusterState state, long nowMs) throws IOException {
            return picture.write(file, state, nowMs);
        }

        @Override
        public void close() {}
    }

    /** A film, a picture for each step that changed something, its sentence beneath. */
    record FilmKeepsake(Film film, Messages messages) implements Keepsake {
        @Override
        public void take(Moved moved) throws IOException {
            if (moved.step().hasChanges()) {
                film.add(
                        moved.state().cluster(),
                        moved.state().nowMs(),
                        messages.say(moved.step().why()));
            }
        }

        @Override
        public boolean finish(ClusterState state, long nowMs) {
            return film.isDrawable();
        }

        @Override
        public void close() throws IOException {
            film.close();
        }
    }
}
