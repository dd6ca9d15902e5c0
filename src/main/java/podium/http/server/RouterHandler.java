package podium.http.server;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.http.Headers;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Router;
import podium.http.StatusBody;

/** Turns Jetty's requests into ours, and our answers into Jetty's. */
final class RouterHandler extends Handler.Abstract {

    /** What the API server takes in one request. */
    private static final int BODY_MAX = 3 * 1024 * 1024;

    private static final int TIMEOUT = 408;
    private static final int TOO_LARGE = 413;

    private final Router router;
    private final Duration bodyTime;

    RouterHandler(Router router, Duration bodyTime) {
        this.router = router;
        this.bodyTime = bodyTime;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (request.getLength() > BODY_MAX) {
            lastAnswer(tooLarge(), response, callback);
            return true;
        }
        CompletableFuture<byte[]> body = new CompletableFuture<>();
        Content.Source.asByteArrayAsync(request, BODY_MAX, Promise.Invocable.toPromise(body));
        if (body.isDone()) {
            body.whenComplete((bytes, failure) -> answer(request, bytes, failure, response, callback));
        } else {
            body.orTimeout(bodyTime.toMillis(), TimeUnit.MILLISECONDS)
                    .whenCompleteAsync(
                            (bytes, failure) -> answer(request, bytes, failure, response, callback),
                            request.getComponents().getExecutor());
        }
        return true;
    }

    private void answer(
            Request request,
            byte @Nullable [] body,
            @Nullable Throwable failure,
            Response response,
            Callback callback) {
        if (body == null) {
            lastAnswer(unread(failure), response, callback);
            return;
        }
        HttpRequest asked = HttpRequest.of(
                request.getMethod(), request.getHttpURI().getPathQuery(), headers(request), body, request.isSecure());
        HttpAnswer answer = asked == null
                ? StatusBody.answer(Problems.badRequest("the path is not well encoded"))
                : router.answer(asked);
        send(Gzip.ifWorthIt(asked, answer), request, response, callback);
    }

    private static void send(HttpAnswer answer, Request request, Response response, Callback callback) {
        response.setStatus(answer.code());
        answer.headers().forEach(response.getHeaders()::add);
        if (answer instanceof HttpAnswer.Streaming streaming) {
            new FeedWriter(streaming.feed(), request, response, callback).begin();
        } else if (answer instanceof HttpAnswer.Whole whole) {
            response.write(true, ByteBuffer.wrap(whole.body()), callback);
        }
    }

    private static Headers headers(Request request) {
        Headers headers = Headers.NONE;
        for (HttpField field : request.getHeaders()) {
            String value = field.getValue();
            headers = headers.with(field.getName(), value == null ? "" : value);
        }
        return headers;
    }

    private static HttpAnswer.Whole unread(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause instanceof TimeoutException) {
            return StatusBody.answer(Problem.of(TIMEOUT, "Timeout", "the body of the request came too slowly"));
        }
        boolean isTooLarge = cause instanceof IllegalStateException || cause instanceof BufferOverflowException;
        return isTooLarge
                ? tooLarge()
                : StatusBody.answer(Problems.badRequest("the body of the request could not be read"));
    }

    private static HttpAnswer.Whole tooLarge() {
        return StatusBody.answer(
                Problem.of(TOO_LARGE, "RequestEntityTooLarge", "Request entity too large: limit is " + BODY_MAX));
    }

    /** An answer to a request whose body was not read to its end: nothing more can come on its connection. */
    private static void lastAnswer(HttpAnswer.Whole answer, Response response, Callback callback) {
        response.setStatus(answer.code());
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, HttpAnswer.JSON);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
}
