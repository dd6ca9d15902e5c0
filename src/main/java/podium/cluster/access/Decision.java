package podium.cluster.access;

/** @param reason why it is allowed; empty where the server does not say */
public record Decision(boolean isAllowed, String reason) {

    static final Decision NO_OPINION = new Decision(false, "");
}
