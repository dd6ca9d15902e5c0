package podium.http.openapi;

import java.util.List;

/** A parameter that some operations take. */
record QueryParameter(String name, String type, String description) {

    static final QueryParameter PRETTY =
            new QueryParameter("pretty", "string", "If 'true', then the output is pretty printed.");

    /** Of whatever writes. */
    static final List<QueryParameter> WRITING = List.of(
            new QueryParameter(
                    "dryRun", "string", "When present, indicates that modifications should not be persisted: 'All'."),
            new QueryParameter(
                    "fieldManager", "string", "The name of the actor or entity that is making these changes."),
            new QueryParameter(
                    "fieldValidation",
                    "string",
                    "How unknown and duplicate fields are met: 'Ignore', 'Warn' or 'Strict'."));

    static final QueryParameter FORCE =
            new QueryParameter("force", "boolean", "Force Apply requests: fields of other managers are taken over.");

    /** Of lists and watches. */
    static final List<QueryParameter> LISTING = List.of(
            new QueryParameter("allowWatchBookmarks", "boolean", "Whether a watch may send bookmarks."),
            new QueryParameter("continue", "string", "Where the list goes on, as the page before it said."),
            new QueryParameter("fieldSelector", "string", "Selects objects by their fields."),
            new QueryParameter("labelSelector", "string", "Selects objects by their labels."),
            new QueryParameter("limit", "integer", "The greatest number of objects in one answer."),
            new QueryParameter("resourceVersion", "string", "Which versions may be served."),
            new QueryParameter("resourceVersionMatch", "string", "How resourceVersion is meant."),
            new QueryParameter("sendInitialEvents", "boolean", "Whether a watch begins with all there is."),
            new QueryParameter("timeoutSeconds", "integer", "How long the call may last."),
            new QueryParameter("watch", "boolean", "Whether changes are told as they happen."));

    /** Of deletions. */
    static final List<QueryParameter> DELETING = List.of(
            new QueryParameter(
                    "dryRun", "string", "When present, indicates that modifications should not be persisted."),
            new QueryParameter("gracePeriodSeconds", "integer", "How long the object may take to end."),
            new QueryParameter(
                    "propagationPolicy", "string", "What becomes of dependents: Orphan, Background, Foreground."));
}
