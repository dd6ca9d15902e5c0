package podium.sim;

import podium.base.Why;
import podium.cluster.Draft;
import podium.cluster.Request;
import podium.resource.Key;

/** The words for what came from outside. */
final class Outside {

    private Outside() {}

    static String verb(Request request) {
        return request.accept(new Verb());
    }

    static Why why(Request request, Draft.Result result) {
        Key key = result.object() == null ? request.key() : result.object().key();
        return result.isAccepted()
                ? Why.of("user." + verb(request), key.kind().name(), key.name())
                : Why.of(
                        "user.refused." + verb(request),
                        key.kind().name(),
                        key.name(),
                        String.valueOf(result.problem()));
    }

    static Why why(Command.Fault fault) {
        return Why.of("fault." + fault.getClass().getSimpleName(), fault.key().name());
    }

    private static final class Verb implements Request.Visitor<String> {
        @Override
        public String create(Request.Create request) {
            return "create";
        }

        @Override
        public String update(Request.Update request) {
            return "update";
        }

        @Override
        public String patch(Request.Patch request) {
            return "patch";
        }

        @Override
        public String apply(Request.Apply request) {
            return "apply";
        }

        @Override
        public String delete(Request.Delete request) {
            return "delete";
        }
    }
}
