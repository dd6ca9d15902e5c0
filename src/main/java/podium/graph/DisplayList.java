package podium.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * What is to be drawn, in order; what comes later lies above. It knows which object each place stands for, too.
 *
 * @param width in pixels of a screen at 1×
 * @param height in pixels of a screen at 1×
 */
public record DisplayList(double width, double height, List<Shape> shapes) {

    public DisplayList {
        shapes = List.copyOf(shapes);
    }

    public void draw(Shape.Painter painter) {
        for (Shape shape : shapes) {
            shape.draw(painter);
        }
    }

    /** The object under a point: the uppermost one. */
    public @Nullable Key keyAt(double x, double y) {
        for (int i = shapes.size() - 1; i >= 0; i--) {
            Key key = keyAt(shapes.get(i), x, y);
            if (key != null) {
                return key;
            }
        }
        return null;
    }

    private static @Nullable Key keyAt(Shape shape, double x, double y) {
        if (shape instanceof Dots dots) {
            return dots.podAt(x, y);
        }
        return shape instanceof Shape.Box box && box.bounds().contains(x, y) ? box.key() : null;
    }

    /** Where an object is drawn, or null when it is out of sight. */
    public @Nullable Rect boundsOf(Key key) {
        for (int i = shapes.size() - 1; i >= 0; i--) {
            if (shapes.get(i) instanceof Shape.Box box && key.equals(box.key())) {
                return box.bounds();
            }
            if (shapes.get(i) instanceof Dots dots && key.kind().equals(Kind.POD)) {
                int place = dots.column().grid().placeOf(key);
                if (place >= 0) {
                    return dots.dot(place);
                }
            }
        }
        return null;
    }

    /** The pods that a rectangle touches, in the order in which they are drawn. */
    public List<Key> podsIn(Rect rectangle) {
        Set<Key> found = new LinkedHashSet<>();
        for (Shape shape : shapes) {
            if (shape instanceof Shape.Box box) {
                Key key = box.key();
                if (key != null && key.kind().equals(Kind.POD) && box.bounds().intersects(rectangle)) {
                    found.add(key);
                }
            } else if (shape instanceof Dots dots) {
                addPods(dots, rectangle, found);
            }
        }
        return new ArrayList<>(found);
    }

    private static void addPods(Dots dots, Rect rectangle, Set<Key> found) {
        if (!dots.area().intersects(rectangle)) {
            return;
        }
        PodGrid grid = dots.column().grid();
        for (int place = 0; place < grid.places(); place++) {
            Resource pod = grid.at(place);
            if (pod != null && dots.dot(place).intersects(rectangle)) {
                found.add(pod.key());
            }
        }
    }
}
