package dev.probity.scoring.risk;

import dev.probity.scoring.bet.BetRules;
import dev.probity.scoring.bet.Lesson;
import dev.probity.scoring.bet.LessonBytes;
import dev.probity.scoring.explanation.ExplanationSource;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.FindingJson;
import dev.probity.scoring.finding.MatchedRules;
import dev.probity.scoring.finding.Notice;
import dev.probity.scoring.finding.TakenBack;
import dev.probity.scoring.policy.PolicyDoor;
import dev.probity.scoring.policy.PolicyStage;
import dev.probity.scoring.policy.Withheld;
import dev.probity.scoring.stream.Plumbing;
import dev.probity.scoring.stream.Traces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Takes findings and dispositions of a subject into its risk book, and tells the world what came of it: the finding as weighed, the bill, a word to the alert
 * desk, lessons for the bets. Nothing is told that did not move by the publish step.
 */
final class RiskProcessor implements Processor<String, RiskInput, String, byte[]> {
    /** Books kept decoded; cleared whenever a task starts anew. */
    private static final int CACHED_BOOKS = 4096;

    /** Step of event time in which the task's clock is kept. */
    private static final Duration TICK = Duration.ofMinutes(1);

    /** How often, by the clock, some subjects' places in the order by risk are looked at. */
    static final Duration LOOK = Duration.ofSeconds(1);

    /** Subjects whose places are looked at at once. */
    static final int LOOKED_AT = 100;

    private final RiskRules rules;
    private final BetRules bets;
    private final ExplanationSource.InTask explanations;
    private final Traces traces;
    private final MeterRegistry meters;
    private final Map<String, Counter> findings = new HashMap<>();
    private final Map<String, RiskBook> books = new LinkedHashMap<>(CACHED_BOOKS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RiskBook> eldest) {
            return size() > CACHED_BOOKS;
        }
    };
    private @Nullable ProcessorContext<String, byte[]> context;
    private @Nullable RiskStores stores;
    private @Nullable PolicyDoor door;
    private @Nullable ExplanationSource source;
    private Instant clock = Instant.EPOCH;

    RiskProcessor(RiskRules rules, BetRules bets, ExplanationSource.InTask explanations, Plumbing plumbing) {
        this.rules = rules;
        this.bets = bets;
        this.explanations = explanations;
        this.traces = new Traces(plumbing.telemetry());
        this.meters = plumbing.meters();
        for (var why : Withheld.values()) {
            PolicyStage.withheld(why, meters);
        }
    }

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
        stores = RiskStores.of(processorContext, rules);
        door = PolicyDoor.of(processorContext, "risk");
        source = explanations.open().apply(processorContext);
        books.clear();
        clock = stores().clock();
        processorContext.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, now -> stores().look(LOOKED_AT));
    }

    @Override
    public void process(Record<String, RiskInput> record) {
        try {
            switch (record.value()) {
                case RiskInput.Found found -> admit(found.finding(), record);
                case RiskInput.Restricted restricted -> forget(restricted.families(), record);
                case RiskInput.Decided decided -> decided(decided.disposition(), record);
            }
        } catch (RuntimeException e) {
            books.remove(record.key());
            throw e;
        }
    }

    /** The last door: a finding of this service that its fold let through, and every finding that others send. */
    private void admit(Finding finding, Record<String, RiskInput> record) {
        var terms = door().terms(record.key());
        var why = terms.withholds(finding);
        if (why.isPresent()) {
            PolicyStage.withheld(why.get(), meters).increment();
        } else {
            found(finding.under(terms.version()), record);
        }
    }

    private void forget(Set<Family> families, Record<String, RiskInput> record) {
        var subject = record.key();
        var book = book(subject);
        if (!book.forget(families)) {
            return;
        }
        stores().forget(subject, families);
        var before = book.publishedTotal();
        int total = book.total(book.asOf(), rules);
        book.publish(total, total >= rules.line());
        bill(subject, book, before, record);
        stores().book(subject, book);
    }

    private void found(Finding finding, Record<String, RiskInput> record) {
        var subject = record.key();
        var book = book(subject);
        var weighed = book.take(finding, bet(finding, book.isWithMerchants(finding)), rules);
        if (weighed == null) {
            return;
        }
        var taken = Notice.told(weighed);
        tick(finding.foundAt());
        var headers = record.headers();
        boolean takenBack = TakenBack.isMarked(taken);
        if (book.publishes(taken, rules) || takenBack) {
            headers = traces.follow(
                    "finding weighed",
                    headers,
                    "probity.detector",
                    taken.detector().name());
            publish(taken, book.episode(), record.withHeaders(headers));
        }
        int total = book.total(book.asOf(), rules);
        var before = book.publishedTotal();
        if (book.publishes(total, rules) || takenBack) {
            bill(subject, book, before, record.withHeaders(headers));
        }
        stores().book(subject, book);
    }

    private double bet(Finding finding, boolean withMerchants) {
        var detector = finding.detector().name();
        double taught = stores().bet(detector, bets::configured);
        double usual = withMerchants ? bets.withMerchants(detector, taught) : taught;
        return Notice.isGiven(finding) ? bets.onNotice(usual) : usual;
    }

    private void tick(Instant time) {
        if (Duration.between(clock, time).compareTo(TICK) >= 0) {
            clock = time;
            stores().clock(time);
        }
    }

    private void publish(Finding taken, int episode, Record<String, RiskInput> record) {
        findings.computeIfAbsent(taken.detector().name(), this::counter).increment();
        var shown = stores().keep(record.key(), taken, episode);
        var headers = new RecordHeaders(record.headers().toArray())
                .add(RiskStage.WEIGHED_HEADER, "true".getBytes(StandardCharsets.UTF_8));
        forward(record.key(), FindingJson.write(shown), record, headers, RiskStage.FINDINGS_OUT);
    }

    private void bill(String subject, RiskBook book, @Nullable Integer before, Record<String, RiskInput> record) {
        var bill = stores().bill(subject, book, before, version(subject));
        boolean concernsDesk = book.concernsDesk(bill.total(), rules);
        var json = BillJson.write(concernsDesk ? bill.explained(source().explain(bill.suspicion())) : bill.brief());
        forward(subject, json, record, record.headers(), RiskStage.RISK_OUT);
        if (concernsDesk) {
            var message = DeskMessage.Candidate.bytes(book.episode(), json);
            forward(subject, message, record, record.headers(), RiskStage.TO_DESK);
        }
    }

    private void decided(Disposition disposition, Record<String, RiskInput> record) {
        var subject = record.key();
        var book = book(subject);
        int episode = book.episode();
        if (!book.dispose(disposition.id())) {
            return;
        }
        disposition
                .outcome()
                .verdict()
                .ifPresent(verdict -> meanByTeacher(subject, episode)
                        .forEach((detector, eValue) -> forward(
                                detector,
                                LessonBytes.write(new Lesson(detector, verdict, eValue, disposition.decidedAt())),
                                record,
                                record.headers(),
                                RiskStage.TO_BETS)));
        var before = book.publishedTotal();
        int total = book.total(book.asOf(), rules);
        book.publish(total, total >= rules.line());
        var bill = stores().bill(subject, book, before, version(subject));
        forward(subject, BillJson.write(bill), record, record.headers(), RiskStage.RISK_OUT);
        var ended = new DeskMessage.Ended(episode, disposition.decidedAt());
        forward(subject, ended.toBytes(), record, record.headers(), RiskStage.TO_DESK);
        stores().book(subject, book);
    }

    /** Mean e-value by detector, and by each Sigma rule of the findings in which it matched. */
    private Map<String, Double> meanByTeacher(String subject, int episode) {
        var eValues = new TreeMap<String, ArrayList<Double>>();
        for (var finding : stores().findings(subject, episode)) {
            double eValue = finding.weight().eValue();
            eValues.computeIfAbsent(finding.detector().name(), any -> new ArrayList<>())
                    .add(eValue);
            for (var rule : MatchedRules.of(finding)) {
                eValues.computeIfAbsent(Lesson.ofRule(rule), any -> new ArrayList<>())
                        .add(eValue);
            }
        }
        var means = new TreeMap<String, Double>();
        eValues.forEach((detector, values) -> means.put(
                detector,
                values.stream().mapToDouble(Double::doubleValue).average().orElse(1)));
        return means;
    }

    private RiskBook book(String subject) {
        return books.computeIfAbsent(subject, stores()::book);
    }

    private Counter counter(String detector) {
        return counter(detector, meters);
    }

    /** Findings of a detector; registered before the first, so that an increase is seen. */
    static Counter counter(String detector, MeterRegistry meters) {
        return Counter.builder("probity.scoring.findings")
                .description("Findings published")
                .tag("detector", detector)
                .register(meters);
    }

    private void forward(String key, byte[] value, Record<?, ?> record, Headers headers, String child) {
        if (context == null) {
            throw new IllegalStateException("not initialised");
        }
        context.forward(new Record<>(key, value, record.timestamp(), headers), child);
    }

    private String version(String subject) {
        return door().terms(subject).version();
    }

    private PolicyDoor door() {
        if (door == null) {
            throw new IllegalStateException("not initialised");
        }
        return door;
    }

    private ExplanationSource source() {
        if (source == null) {
            throw new IllegalStateException("not initialised");
        }
        return source;
    }

    private RiskStores stores() {
        if (stores == null) {
            throw new IllegalStateException("not initialised");
        }
        return stores;
    }
}
