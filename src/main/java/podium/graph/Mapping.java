package podium.graph;

/**
 * From places on the stage to pixels of the picture, each direction by itself. Seen from afar a card's head needs more room
 * for its words than its share; what is beneath it is then mapped into the rest.
 */
record Mapping(double scaleX, double scaleY, double offsetX, double offsetY) {

    static Mapping of(View view) {
        return new Mapping(view.scale(), view.scale(), -view.left() * view.scale(), -view.top() * view.scale());
    }

    /** The mapping of one rectangle onto another. */
    static Mapping between(Rect stage, Rect picture) {
        double scaleX = picture.width() / Math.max(1e-9, stage.width());
        double scaleY = picture.height() / Math.max(1e-9, stage.height());
        return new Mapping(scaleX, scaleY, picture.x() - stage.x() * scaleX, picture.y() - stage.y() * scaleY);
    }

    Rect picture(Rect stage) {
        return new Rect(
                stage.x() * scaleX + offsetX,
                stage.y() * scaleY + offsetY,
                stage.width() * scaleX,
                stage.height() * scaleY);
    }

    /** The mapping for coordinates that count from this point on. */
    Mapping from(double x, double y) {
        return new Mapping(scaleX, scaleY, offsetX + x * scaleX, offsetY + y * scaleY);
    }
}
