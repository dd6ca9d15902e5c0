package podium.store;

import com.google.gson.annotations.SerializedName;
import io.swagger.annotations.ApiModel;
import io.swagger.annotations.ApiModelProperty;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import podium.schema.Documentation;

/**
 * The API's documentation as the annotations of the official Java client's models have it: each model stands for a
 * definition, each getter for a field. A model is looked at when it is first asked about.
 */
public final class ClientDocumentation implements Documentation {

    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    /** What a model says of itself and of its fields. */
    private record Model(String text, Map<String, String> fields) {
        static final Model NONE = new Model("", Map.of());
    }

    private final Map<String, Model> read = new ConcurrentHashMap<>();

    @Override
    public String of(String definition) {
        return model(definition).text();
    }

    @Override
    public String of(String definition, String field) {
        return model(definition).fields().getOrDefault(field, "");
    }

    private Model model(String definition) {
        return read.computeIfAbsent(definition, ClientDocumentation::read);
    }

    private static Model read(String definition) {
        return modelNames(definition).stream()
                .map(ClientDocumentation::load)
                .flatMap(Optional::stream)
                .findFirst()
                .map(ClientDocumentation::read)
                .orElse(Model.NONE);
    }

    /** Models are called after version and kind; those whose kind is in several groups after their group as well. */
    private static List<String> modelNames(String definition) {
        String[] parts = definition.split("\\.");
        if (parts.length < 3) {
            return List.of();
        }
        String name = capital(parts[parts.length - 2]) + parts[parts.length - 1];
        return List.of(capital(parts[parts.length - 3]) + name, name);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(MODELS + name, false, ClientDocumentation.class.getClassLoader()));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }

    private static Model read(Class<?> model) {
        Map<String, String> byGetter = new LinkedHashMap<>();
        for (Method method : model.getDeclaredMethods()) {
            ApiModelProperty property = method.getAnnotation(ApiModelProperty.class);
            if (property != null) {
                byGetter.put(method.getName(), inParagraphs(property.value()));
            }
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Arrays.stream(model.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(SerializedName.class))
                .forEach(field -> fields.put(
                        field.getAnnotation(SerializedName.class).value(), byGetter.getOrDefault(getterOf(field), "")));
        ApiModel annotation = model.getAnnotation(ApiModel.class);
        return new Model(annotation == null ? "" : inParagraphs(annotation.description()), fields);
    }

    /** The models' generator writes each line end as a space, so two behind a sentence were an empty line. */
    private static String inParagraphs(String text) {
        return text.replace(".  ", ".\n\n");
    }

    /** Fields whose names Java keeps for itself begin with an underscore, their getters do not. */
    private static String getterOf(Field field) {
        return "get" + capital(field.getName().replaceFirst("^_", ""));
    }
}
