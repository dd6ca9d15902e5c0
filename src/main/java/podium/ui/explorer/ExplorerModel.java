package podium.ui.explorer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import podium.cluster.ClusterState;
import podium.graph.KindGroup;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.Resource;
import podium.ui.model.NamespacesModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.TextsModel;

/** The rows of the explorer for the frame that is shown. What is unfolded stays so, from frame to frame. */
final class ExplorerModel {

    private final PlayheadModel playhead;
    private final NamespacesModel namespaces;
    private final TextsModel texts;
    /** What somebody has folded or unfolded, by the rows' ids. */
    private final Map<String, Boolean> chosen = new HashMap<>();

    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<ExplorerRow> rows = FXCollections.observableArrayList();

    ExplorerModel(PlayheadModel playhead, NamespacesModel namespaces, TextsModel texts) {
        this.playhead = playhead;
        this.namespaces = namespaces;
        this.texts = texts;
        filter.addListener((property, before, after) -> refresh());
        refresh();
    }

    ObservableList<ExplorerRow> rows() {
        return rows;
    }

    /** Part of the names that are shown; empty for all. */
    StringProperty filterProperty() {
        return filter;
    }

    /** Makes the rows anew; those that are as they were are left alone, so that the list keeps its place. */
    void refresh() {
        List<ExplorerRow> wanted = new ExplorerTree(
                        playhead.frame().state(), texts.messages(), this::isOpen, namespaces::isShown, filter.get())
                .rows();
        int same = Math.min(rows.size(), wanted.size());
        for (int i = 0; i < same; i++) {
            if (!rows.get(i).equals(wanted.get(i))) {
                replaceFrom(i, wanted);
                return;
            }
        }
        replaceFrom(same, wanted);
    }

    private void replaceFrom(int first, List<ExplorerRow> wanted) {
        if (rows.size() == wanted.size()) {
            for (int i = first; i < wanted.size(); i++) {
                if (!rows.get(i).equals(wanted.get(i))) {
                    rows.set(i, wanted.get(i));
                }
            }
        } else {
            rows.setAll(wanted);
        }
    }

    /**
     * Namespaces with something in them, their Deployments and groups are unfolded at first; ReplicaSets, the nodes and what the
     * cluster made for itself are not.
     */
    private boolean isOpen(ExplorerRow row) {
        Kind kind = row.key() == null ? null : row.key().kind();
        boolean isGroup = kind == null && row.depth() > 0;
        boolean isOpenAtFirst =
                !row.isFaint() && (isGroup || Kind.NAMESPACE.equals(kind) || Kind.DEPLOYMENT.equals(kind));
        return chosen.getOrDefault(row.id(), isOpenAtFirst);
    }

    void setOpen(String id, boolean isWanted) {
        chosen.put(id, isWanted);
        refresh();
    }

    /** Unfolds what is around an object, so that it has a row; gives the row's place, or -1 when it has none. */
    int reveal(Key key) {
        if (indexOf(key) < 0) {
            unfoldAround(key, playhead.frame().state());
            refresh();
        }
        return indexOf(key);
    }

    int indexOf(@Nullable Key key) {
        for (int i = 0; i < rows.size(); i++) {
            if (key != null && key.equals(rows.get(i).key())) {
                return i;
            }
        }
        return -1;
    }

    private void unfoldAround(Key key, ClusterState state) {
        if (key.kind().equals(Kind.NODE)) {
            chosen.put(ExplorerTree.NODES, true);
        }
        chosen.put(Key.of(Kind.NAMESPACE, key.namespace()).toString(), true);
        chosen.put(GroupRows.groupId(key.namespace(), KindGroup.of(key.kind())), true);
        chosen.put(GroupRows.ownId(key.namespace(), KindGroup.of(key.kind())), true);
        chosen.put(GroupRows.kindId(key.namespace(), key.kind()), true);
        Resource object = state.get(key);
        OwnerReference owner = object == null ? null : object.controller();
        if (owner != null) {
            Kind kind = state.kind(owner.apiVersion(), owner.kind());
            Key around = kind == null ? key : Key.of(kind, key.namespace(), owner.name());
            chosen.put(around.toString(), true);
            if (!around.equals(key)) {
                unfoldAround(around, state);
            }
        }
    }
}
