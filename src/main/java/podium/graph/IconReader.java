package podium.graph;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads our own icons: an {@code svg} with a square {@code viewBox} that holds nothing but {@code path}s, each either filled
 * or stroked with {@code currentColor}; {@code class="second"} marks those in the second colour.
 */
final class IconReader {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    private final String name;
    private final List<Icon.Part> parts = new ArrayList<>();
    private double size;
    private double strokeWidth;

    private IconReader(String name) {
        this.name = name;
    }

    static Icon read(String name, Reader svg) {
        IconReader reader = new IconReader(name);
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(svg);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    reader.element(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("icon " + name + " is no SVG", e);
        }
        return new Icon(name, reader.size, reader.parts);
    }

    private void element(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "svg" -> root(xml);
            case "path" -> path(xml);
            default -> throw new IllegalArgumentException("icon " + name + " has a " + xml.getLocalName());
        }
    }

    private void root(XMLStreamReader xml) {
        String[] box = attribute(xml, "viewBox", "").split(" ");
        if (box.length != 4 || !box[2].equals(box[3])) {
            throw new IllegalArgumentException("icon " + name + " has no square viewBox");
        }
        size = Double.parseDouble(box[2]);
        strokeWidth = Double.parseDouble(attribute(xml, "stroke-width", "0"));
    }

    private void path(XMLStreamReader xml) {
        boolean isFilled =
                attribute(xml, "fill", "none").toLowerCase(Locale.ROOT).equals("currentcolor");
        String ownWidth = attribute(xml, "stroke-width", "");
        double width = isFilled ? 0 : ownWidth.isEmpty() ? strokeWidth : Double.parseDouble(ownWidth);
        String data = attribute(xml, "d", "");
        boolean isSecond = attribute(xml, "class", "").equals("second");
        parts.add(new Icon.Part(data, Outline.parse(data), width, isSecond));
    }

    private static String attribute(XMLStreamReader xml, String attribute, String otherwise) {
        @Nullable String value = xml.getAttributeValue(null, attribute);
        return value == null ? otherwise : value;
    }
}
