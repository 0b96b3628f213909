package dev.probity.scoring.risk;

import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.bet.BetRules;
import dev.probity.scoring.explanation.ExplanationSource;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.FindingJson;
import dev.probity.scoring.stream.Intake;
import dev.probity.scoring.stream.Plumbing;
import dev.probity.scoring.stream.Topics;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Findings and dispositions in, risk out: the stage between the detectors and the alert desk, in the same task as the subject's detectors. */
public final class RiskStage {
    /** Marks findings that this stage has weighed, so that it passes over its own. */
    public static final String WEIGHED_HEADER = "probity-weighed";

    static final String FINDINGS_OUT = "findings-out";
    static final String RISK_OUT = "risk-out";
    static final String TO_DESK = "alert-candidates";
    static final String TO_BETS = "bet-lessons";

    private RiskStage() {}

    /**
     * What goes on to stages that are not parted by subject.
     *
     * @param candidates words to the alert desk, by subject
     * @param lessons what closed cases teach, by detector
     */
    public record Concluded(KStream<String, byte[]> candidates, KStream<String, byte[]> lessons) {}

    /**
     * What comes from the stages before.
     *
     * @param found findings of this topology's own detectors, by subject; others' are read from {@link Topics#FINDINGS}
     * @param restricted families that rest on what the policy has just forbidden of a subject
     * @param explanations tests innocent explanations of a bill that people will see
     */
    public record Known(
            KStream<String, Finding> found,
            KStream<String, Set<Family>> restricted,
            ExplanationSource.InTask explanations) {}

    public static Concluded weigh(StreamsBuilder builder, Known known, ScoringConfig config, Plumbing plumbing) {
        var own = known.found().mapValues(finding -> (RiskInput) new RiskInput.Found(finding), Named.as("found-here"));
        var others = read(builder, Topics.FINDINGS, "findings", RiskStage::othersFinding, plumbing);
        var decided = read(builder, Topics.DISPOSITIONS, "dispositions", RiskStage::disposition, plumbing);
        var forgotten = known.restricted()
                .mapValues(families -> (RiskInput) new RiskInput.Restricted(families), Named.as("restricted"));
        var risk = own.merge(others, Named.as("all-findings"))
                .merge(forgotten, Named.as("findings-and-policy"))
                .merge(decided, Named.as("risk-inputs"))
                .process(
                        supplier(config, known.explanations(), plumbing),
                        Named.as("risk"),
                        known.explanations().stores().toArray(String[]::new));
        risk.to(
                Topics.FINDINGS,
                Produced.with(Serdes.String(), Serdes.ByteArray()).withName(FINDINGS_OUT));
        risk.to(Topics.RISK, Produced.with(Serdes.String(), Serdes.ByteArray()).withName(RISK_OUT));
        return new Concluded(
                risk.mapValues(bytes -> bytes, Named.as(TO_DESK)), risk.mapValues(bytes -> bytes, Named.as(TO_BETS)));
    }

    private static KStream<String, RiskInput> read(
            StreamsBuilder builder, String topic, String name, Intake.Decoder<RiskInput> decoder, Plumbing plumbing) {
        return Intake.read(builder, List.of(topic), name, new Intake.Reading<>(decoder, RiskInput::happened), plumbing);
    }

    /** Lets the counts of those detectors' findings stand at 0 from the start. */
    public static void count(List<Detector> detectors, Plumbing plumbing) {
        detectors.forEach(detector -> RiskProcessor.counter(detector.name(), plumbing.meters()));
    }

    private static ProcessorSupplier<String, RiskInput, String, byte[]> supplier(
            ScoringConfig config, ExplanationSource.InTask explanations, Plumbing plumbing) {
        var rules = RiskRules.of(config);
        var bets = BetRules.of(config.bets());
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, RiskInput, String, byte[]> get() {
                return new RiskProcessor(rules, bets, explanations, plumbing);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return RiskStores.builders();
            }
        };
    }

    private static @Nullable RiskInput othersFinding(String key, byte[] value, Headers headers) {
        if (headers.lastHeader(WEIGHED_HEADER) != null) {
            return null;
        }
        var finding = FindingJson.read(value);
        agree(key, finding.subject());
        return new RiskInput.Found(finding);
    }

    private static RiskInput disposition(String key, byte[] value, Headers headers) {
        var disposition = Disposition.read(value);
        agree(key, disposition.subject());
        return new RiskInput.Decided(disposition);
    }

    private static void agree(String key, String subject) {
        if (!key.equals(subject)) {
            throw new IllegalArgumentException("the key is not the subject");
        }
    }
}
