package dev.probity.scoring.stream;

/** Topics that this half of the topology reads and writes. */
public final class Topics {
    static final String PREFIX = "probity.";

    public static final String PARTIES = "probity.parties";
    public static final String FINDINGS = "probity.findings";
    public static final String DISPOSITIONS = "probity.dispositions";
    public static final String RISK = "probity.risk";
    public static final String ALERTS = "probity.alerts";
    public static final String BETS = "probity.bets";
    public static final String POLICIES = "probity.policies";
    public static final String RULES = "probity.rules";
    public static final String DEAD_LETTERS = "probity.dead-letters";

    private Topics() {}
}
