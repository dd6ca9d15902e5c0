package podium.ui.fx;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import podium.store.ResourceFolder;
import podium.ui.model.AppearanceModel;

/** Gives a scene the program's looks, and keeps them as the appearance changes. */
public final class Looks {

    /** Its colours are ours, by way of tokens: one base serves every theme. Compiled, because parsing it takes long. */
    private static final String BASE = "/atlantafx/base/theme/primer-light.bss";

    /** Names the sheet of what is common to all panels; each panel may have one of its own beside it. */
    private static final String COMMON = "base.css";

    private final AppearanceModel appearance;
    private final List<String> sheets = sheets();

    public Looks(AppearanceModel appearance) {
        this.appearance = appearance;
    }

    /** To be called once, before the first scene. */
    public static void setBase() {
        Application.setUserAgentStylesheet(url(BASE));
    }

    /** Dresses a scene, now and whenever theme or size of text change. */
    public void dress(Scene scene) {
        apply(scene);
        appearance.themeProperty().addListener((property, before, after) -> apply(scene));
        appearance.textSizeProperty().addListener((property, before, after) -> apply(scene));
    }

    private void apply(Scene scene) {
        List<String> all = new ArrayList<>();
        all.add(url(appearance.theme().tokens()));
        all.addAll(sheets);
        all.add(textSize(appearance.textSizeProperty().get()));
        scene.getStylesheets().setAll(all);
    }

    private static List<String> sheets() {
        List<String> names = new ArrayList<>(ResourceFolder.list("css"));
        names.removeIf(name -> name.startsWith("tokens-") || name.equals(COMMON));
        names.add(0, COMMON);
        return names.stream().map(name -> url("/css/" + name)).toList();
    }

    /** As a sheet and not as a style of the root, so that menus and tooltips take it over from their window. */
    private static String textSize(int pixels) {
        String rule = ".root { -fx-font-size: " + pixels + "px; }";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
    }

    private static String url(String resource) {
        URL url = Looks.class.getResource(resource);
        return Objects.requireNonNull(url, resource).toExternalForm();
    }
}
