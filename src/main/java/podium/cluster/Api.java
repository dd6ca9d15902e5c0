package podium.cluster;

/** What the API server makes of requests. */
public interface Api {

    /**
     * Carries out a request from outside: decode, default, admit, validate, write. A refused one may leave writes in the
     * draft: throw it away. So may a dry run.
     */
    Answer carryOut(Request request, WriteOptions options, Draft draft);

    /** The same, taken as kubectl asks. */
    default Draft.Result carryOut(Request request, Draft draft) {
        return carryOut(request, WriteOptions.STRICT, draft).result();
    }

    /** The admission of what controllers create. It keeps what it has worked out, so use one of your own on one thread. */
    Admission admission();
}
