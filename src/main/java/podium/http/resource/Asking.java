package podium.http.resource;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import podium.cluster.Answer;
import podium.cluster.Problem;
import podium.cluster.Request;
import podium.cluster.WriteOptions;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.StatusBody;
import podium.session.Answered;
import podium.session.Session;
import podium.sim.Command;

/** Hands writes to the cluster's writer and waits for what becomes of them. */
final class Asking {

    /** Longer than any step; a writer that takes longer has stopped. */
    private static final long WAIT_S = 30;

    private static final int UNAVAILABLE = 503;

    private final Session session;

    Asking(Session session) {
        this.session = session;
    }

    Answered ask(HttpRequest from, Request request, WriteOptions options) throws Refusal {
        Command.Ask ask = new Command.Ask(request, options, Callers.of(from));
        try {
            return session.ask(ask).get(WAIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } catch (TimeoutException stopped) {
            throw unavailable();
        } catch (ExecutionException failed) {
            throw new AssertionError("a request broke the engine: " + request, failed.getCause());
        }
    }

    private static Refusal unavailable() {
        return new Refusal(Problem.of(UNAVAILABLE, "ServiceUnavailable", "the cluster is stopping"));
    }

    /** The refusal of a request that was refused, and nothing of one that was not. */
    static HttpAnswer withWarnings(HttpAnswer answer, Answered answered) {
        return withWarnings(answer, answered.answer());
    }

    static HttpAnswer withWarnings(HttpAnswer answer, Answer given) {
        return withWarnings(answer, given.warnings());
    }

    static HttpAnswer withWarnings(HttpAnswer answer, List<String> warnings) {
        HttpAnswer warned = answer;
        for (String warning : Warnings.headers(warnings)) {
            warned = warned.withHeader("Warning", warning);
        }
        return warned;
    }

    static HttpAnswer refused(Answered answered, Problem problem) {
        return withWarnings(StatusBody.answer(problem), answered);
    }
}
