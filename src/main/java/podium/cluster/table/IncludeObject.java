package podium.cluster.table;

import java.util.Optional;
import podium.base.Json;
import podium.base.JsonNull;
import podium.resource.Resource;

/** What of an object its row carries ({@code includeObject} of a query). */
public enum IncludeObject {
    NONE("None") {
        @Override
        Json of(Resource resource) {
            return JsonNull.NULL;
        }
    },
    METADATA("Metadata") {
        @Override
        Json of(Resource resource) {
            return PartialMetadata.of(resource.tree());
        }
    },
    OBJECT("Object") {
        @Override
        Json of(Resource resource) {
            return resource.tree();
        }
    };

    private final String word;

    IncludeObject(String word) {
        this.word = word;
    }

    abstract Json of(Resource resource);

    /** What a query's word means; empty when it means nothing. Without a word it is the metadata. */
    public static Optional<IncludeObject> parse(String word) {
        if (word.isEmpty()) {
            return Optional.of(METADATA);
        }
        for (IncludeObject choice : values()) {
            if (choice.word.equals(word)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
