package podium.http.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import podium.cluster.Problem;
import podium.http.HttpAnswer;
import podium.http.StatusBody;

/** Says as a {@code Status} what Jetty refuses by itself: requests that are no HTTP, headers that are too large. */
final class RefusedMessage implements Request.Handler {

    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int code = response.getStatus();
        boolean isClients = code >= CLIENT_ERRORS && code < SERVER_ERRORS;
        HttpAnswer.Whole answer = StatusBody.answer(Problem.of(
                code,
                isClients ? "BadRequest" : "InternalError",
                isClients
                        ? "the request is not well-formed HTTP"
                        : "an error on the server has prevented the request"));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, HttpAnswer.JSON);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }
}
