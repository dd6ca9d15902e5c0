package podium.cluster.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Resource;

/** Who has which role. The roles themselves are printed as kinds without a printer are. */
final class RoleCells {

    private RoleCells() {}

    static void register(Map<String, Printer> printers) {
        printers.put("rolebindings.rbac.authorization.k8s.io", bindings("roleBinding"));
        printers.put("clusterrolebindings.rbac.authorization.k8s.io", bindings("clusterRoleBinding"));
    }

    private static Printer bindings(String where) {
        return Printer.of(
                RoleCells::binding,
                Column.NAME,
                Column.text("Role", "The role that is given."),
                Column.AGE,
                Column.text("Users", "Users in the " + where).wide(),
                Column.text("Groups", "Groups in the " + where).wide(),
                Column.text("ServiceAccounts", "ServiceAccounts in the " + where)
                        .wide());
    }

    private static JsonArray binding(Resource binding, Ages ages) {
        JsonObject role = binding.tree().object("roleRef");
        JsonArray subjects = binding.tree().array("subjects");
        return Printer.row(
                Texts.name(binding),
                Json.of(role.string("kind", "") + "/" + role.string("name", "")),
                ages.of(binding),
                named(subjects, "User"),
                named(subjects, "Group"),
                named(subjects, "ServiceAccount"));
    }

    private static JsonString named(JsonArray subjects, String kind) {
        List<String> names = new ArrayList<>();
        for (Json item : subjects) {
            JsonObject subject = item.asObject();
            if (subject.string("kind", "").equals(kind)) {
                String prefix = kind.equals("ServiceAccount") ? subject.string("namespace", "") + "/" : "";
                names.add(prefix + subject.string("name", ""));
            }
        }
        return Json.of(String.join(", ", names));
    }
}
