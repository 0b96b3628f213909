package dev.probity.cases.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Alerts as scoring writes them. */
public final class AlertFixtures {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final UUID id = UUID.randomUUID();
    private final String subject;
    private final List<String> lines = new ArrayList<>();
    private List<String> merchants = List.of();
    private double total = -40;
    private long revision = 1;
    private String state = "OPEN";
    private String explanations = "";
    private Instant changedAt = Instant.parse("2026-11-23T11:31:00Z");
    private String summary = "Looked up reviewers without a ticket";

    private AlertFixtures(String subject) {
        this.subject = subject;
    }

    public static String aStaffId() {
        return "S-" + System.nanoTime() % 1_000_000 + "x" + NEXT.incrementAndGet();
    }

    public static String aMerchant() {
        return "merchant:M-" + System.nanoTime() % 1_000_000 + "x" + NEXT.incrementAndGet();
    }

    /** About someone new, 14 dB above the line. */
    public static AlertFixtures anAlertAboveTheLine() {
        return new AlertFixtures("staff:" + aStaffId())
                .line("purpose", 24.1, "merchant:M-8812")
                .line("volume", 22.4, null)
                .line("portfolio", 9.5, null)
                .line("hours", -2, null);
    }

    /** About someone new, 12 dB below the line. */
    public static AlertFixtures anAlertBelowTheLine() {
        return new AlertFixtures("staff:" + aStaffId())
                .line("purpose", 18, "merchant:M-8812")
                .line("volume", 10, null);
    }

    /** About someone new for whom only their ordinary work speaks. */
    public static AlertFixtures anAlertWithNothingAgainst() {
        return new AlertFixtures("staff:" + aStaffId()).line("hours", -3, null);
    }

    public static AlertFixtures anAlertOn(String subject) {
        return new AlertFixtures(subject).line("purpose", 24, null).line("ring", 20, null);
    }

    /** Above the line by tips alone. */
    public static AlertFixtures anAlertOfTips() {
        return new AlertFixtures("staff:" + aStaffId()).line("tips", 60, null);
    }

    public AlertFixtures line(String family, double decibans, String merchant) {
        total = Math.round((total + decibans) * 1000) / 1000.0;
        var evidence = merchant == null
                ? ""
                : """
                  {"source":"urn:tools","id":"%s-%s-%d","type":"dev.probity.staff.access.v1","time":"2026-11-11T20:32:05Z",
                   "merchant":"%s","ticketed":false,"what":"view merchant sales"}""".formatted(family, subject.substring(subject.indexOf(':') + 1), lines.size(), merchant);
        lines.add("""
                {"family":"%s","label":"X","decibans":%s,"halfLife":"P30D","summary":"%s by %s","findingIds":["%s/%s/P7D"],
                 "evidence":[%s],"evidenceCount":%d}""".formatted(family, number(decibans), family, subject, family, subject, evidence, 3));
        return this;
    }

    /** A line in scoring's own words that rests on a payment of 300 USD. */
    public AlertFixtures payment(String family, double decibans, String summary, String eventId) {
        total = Math.round((total + decibans) * 1000) / 1000.0;
        lines.add("""
                {"family":"%s","label":"X","decibans":%s,"halfLife":"P90D","summary":"%s","findingIds":["%s/%s/P90D"],
                 "evidence":[{"source":"urn:bank","id":"%s","type":"dev.probity.payment.observed.v1","time":"2026-11-16T12:00:00Z",
                 "what":"300.00 USD"}],"evidenceCount":1}""".formatted(family, number(decibans), summary, family, subject, eventId));
        return this;
    }

    public AlertFixtures merchants(String... refs) {
        merchants = List.of(refs);
        return this;
    }

    /** With an innocent explanation in that state. */
    public AlertFixtures explained(String said) {
        explanations = """
                "explanations":[{"explanation":"team","title":"The team was given this work","state":"%s",
                 "detail":"others of the team touched 1 of 9 merchants, as %s may see","facts":{"merchants":9.0}}],""".formatted(said, subject);
        return this;
    }

    public AlertFixtures revision(long number) {
        revision = number;
        return this;
    }

    public AlertFixtures state(String said) {
        state = said;
        return this;
    }

    public AlertFixtures changedAt(Instant at) {
        changedAt = at;
        return this;
    }

    public AlertFixtures summary(String words) {
        summary = words;
        return this;
    }

    public UUID id() {
        return id;
    }

    public String subject() {
        return subject;
    }

    public double total() {
        return total;
    }

    public String bill() {
        return """
               {"subject":"%s","asOf":"%s","revision":%d,"priorDecibans":-40,"totalDecibans":%s,"posterior":%s,
                "alertLineDecibans":0,"aboveLine":%s,"lines":[%s],
                "history":[{"at":"2026-11-01T00:00:00Z","totalDecibans":-20,"steps":[{"family":"volume","decibans":20}]},
                           {"at":"%s","totalDecibans":%s,"steps":[{"family":"purpose","decibans":20}]}],
                "peers":{"group":"seller-support/SZX","size":214},"policyVersion":"1",%s"somethingNew":{"a":1}}""".formatted(
                        subject,
                        changedAt,
                        revision,
                        number(total),
                        1 / (1 + Math.pow(10, -total / 10)),
                        total >= 0,
                        String.join(",", lines),
                        changedAt,
                        number(total),
                        explanations);
    }

    public String json() {
        return """
               {"alertId":"%s","subject":"%s","episode":1,"revision":%d,"raisedAt":"2026-11-13T17:40:00Z","changedAt":"%s",
                "state":"%s","aboveLine":%s,"budget":{"day":"2026-11-23","used":34,"limit":50,"rank":3},"summary":"%s",
                "merchants":[%s],"bill":%s}""".formatted(
                        id,
                        subject,
                        revision,
                        changedAt,
                        state,
                        total >= 0,
                        summary,
                        merchants.stream().map(m -> "\"" + m + "\"").collect(Collectors.joining(",")),
                        bill());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
