package dev.probity.scoring.risk;

import static dev.probity.scoring.ContractSchemas.CONTRACTS;
import static dev.probity.scoring.finding.FindingFixtures.MONDAY;
import static dev.probity.scoring.finding.FindingFixtures.SUBJECT;
import static dev.probity.scoring.finding.FindingFixtures.aFinding;
import static dev.probity.scoring.finding.FindingFixtures.inBothHorizons;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.risk.RiskStores.KeptFinding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The golden bills that fade are what the topology makes of such findings, so that whoever draws them draws what there is. */
class FadingSampleTopologyTest {
    private static final Path SAMPLES = CONTRACTS.resolve("samples/valid");
    private static final RiskRules RULES = RiskRules.of(ScoringConfigs.defaults());

    private final Conclusions stream = new Conclusions();

    @AfterEach
    void close() {
        stream.close();
    }

    private static List<Finding> seven() {
        return Stream.of(
                        inBothHorizons(SUBJECT, Family.HOURS, day(0), 0.3),
                        inBothHorizons(SUBJECT, Family.PURPOSE, day(4), 12),
                        inBothHorizons(SUBJECT, Family.GAIN, day(15), 40),
                        inBothHorizons(SUBJECT, Family.BROKER, day(24), 30),
                        inBothHorizons(SUBJECT, Family.PURPOSE, day(52), 60),
                        inBothHorizons(SUBJECT, Family.PAYMENT, day(55), 150),
                        inBothHorizons(SUBJECT, Family.GAIN, day(55), 300))
                .flatMap(List::stream)
                .toList();
    }

    private static Instant day(int after) {
        return MONDAY.plus(Duration.ofDays(after));
    }

    @Test
    void theBillThatFadesIsWhatTheTopologyMakes() throws IOException {
        seven().forEach(stream::see);
        same("risk-fading.json", bill(day(79)));
    }

    @Test
    void theBillThatStartsOverIsWhatTheTopologyMakes() throws IOException {
        seven().forEach(stream::see);
        stream.dispose("d-1", "CONFIRMED");
        stream.see(aFinding(SUBJECT, Family.BROKER, Horizon.WEEK, day(63), 9));
        same("risk-starting-over.json", bill(day(63)));
    }

    /** As REST answers, from the stores. */
    private Bill bill(Instant at) {
        KeyValueStore<String, byte[]> books = stream.driver.getKeyValueStore(RiskStores.BOOKS);
        KeyValueStore<String, byte[]> histories = stream.driver.getKeyValueStore(RiskStores.HISTORY);
        var book = RiskBookBytes.read(books.get(SUBJECT));
        var findings = RiskStores.kept(stream.driver.getKeyValueStore(RiskStores.FINDINGS), SUBJECT).stream()
                .filter(kept -> kept.episode() == book.episode())
                .map(KeptFinding::finding)
                .toList();
        var history = RiskHistory.of(histories.get(SUBJECT));
        return BillWriter.write(SUBJECT, book, at, findings, history, RULES, "0");
    }

    private static void same(String sample, Bill bill) throws IOException {
        assertEquals(
                Conclusions.tree(Files.readString(SAMPLES.resolve(sample))),
                Conclusions.tree(new String(BillJson.write(bill), StandardCharsets.UTF_8)));
    }
}
