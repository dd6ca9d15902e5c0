package podium.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import podium.base.Messages;

/**
 * Reads the texts of a language from {@code /messages/AREA.properties} (English) and {@code /messages/AREA_ja.properties}.
 * Keys are unique over all areas.
 */
public final class MessageFiles {

    /** The languages that there are, the first one for everybody else. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.JAPANESE);

    private MessageFiles() {}

    /** The texts in a language, or in English when there are none in it. */
    public static Messages read(Locale language) {
        boolean isKnown =
                LANGUAGES.stream().anyMatch(known -> known.getLanguage().equals(language.getLanguage()));
        Locale used = isKnown ? Locale.forLanguageTag(language.getLanguage()) : Locale.ENGLISH;
        Map<String, String> patterns = new TreeMap<>();
        for (String area : areas()) {
            patterns.putAll(read(area, used));
        }
        return Messages.of(used, patterns);
    }

    /** The names of all areas, in order. */
    public static List<String> areas() {
        return ResourceFolder.list("messages").stream()
                .map(name -> name.replaceAll("(_[a-z]+)?\\.properties$", ""))
                .distinct()
                .toList();
    }

    /** The texts of one area; none when it has no file in the language. */
    public static Map<String, String> read(String area, Locale language) {
        String ending = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
        String resource = "/messages/" + area + ending + ".properties";
        Map<String, String> patterns = new TreeMap<>();
        try (InputStream in = MessageFiles.class.getResourceAsStream(resource)) {
            if (in != null) {
                Properties properties = new Properties();
                properties.load(reader(in));
                properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return patterns;
    }

    private static Reader reader(InputStream in) {
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
