package dev.probity.scoring.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bills of a handful of small stories as an investigator reads them. Whoever means to change what one says runs this with {@code -Dgolden.write=true}, reads what it
 * says now, and commits it.
 */
class GoldenBillsTopologyTest {
    private static final Path GOLDEN = Path.of("src/test/resources/bills");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double ROUNDED = 0.0011;

    private static Trial trial;

    @BeforeAll
    static void tell() throws Exception {
        var town = new SmallTown();
        seller(town);
        careful(town);
        remover(town);
        ring(town);
        town.tip("staff:S-5", SmallTown.day(40));
        trial = new Trial(Map.of("probity.scoring.risk.quiet-step-decibans", "0"));
        town.all(trial::tell);
        trial.look();
    }

    /** Looks at the reviewers of one merchant in the evening, is paid by a go-between whom the merchant pays, and the merchant's sales rise. */
    private static void seller(SmallTown town) {
        town.profile("S-seller", "team-1");
        for (int day = 0; day < 56; day++) {
            town.works("S-seller", 17, day);
        }
        for (int day : new int[] {28, 30, 35, 37, 42, 44}) {
            town.look("S-seller", "M-7", "REVIEWER_CONTACT", null, SmallTown.day(day), LocalTime.of(13, 10));
            town.look("S-seller", "M-9", "MERCHANT_SALES", null, SmallTown.day(day), LocalTime.of(13, 25));
        }
        for (int day : new int[] {29, 36, 43}) {
            town.pays("merchant:M-7", "person:G-1", "1500.00", SmallTown.day(day));
            town.pays("merchant:M-9", "person:G-1", "900.00", SmallTown.day(day));
            town.pays("person:G-1", "staff:S-seller", "400.00", SmallTown.day(day + 1));
        }
        town.identifier("person:G-1", "PHONE", "+86-555-0100", SmallTown.day(20));
        town.identifier("staff:S-seller", "PHONE", "+86-555-0100", SmallTown.day(21));
    }

    /** Does what all do, and everything under a ticket. */
    private static void careful(SmallTown town) {
        town.profile("S-careful", "team-2");
        for (int day = 0; day < 56; day++) {
            if (SmallTown.day(day).getDayOfWeek().getValue() > 5) {
                continue;
            }
            for (int i = 0; i < 3; i++) {
                var merchant = "M-" + (80 + (day * 3 + i * 11) % 40);
                town.ticket("S-careful", merchant, "T-careful-%d-%d".formatted(day, i), SmallTown.day(day), 1 + 2 * i);
                town.look(
                        "S-careful",
                        merchant,
                        "MERCHANT_SALES",
                        "T-careful-%d-%d".formatted(day, i),
                        SmallTown.day(day),
                        LocalTime.of(1 + 2 * i, 20));
            }
        }
    }

    /** Removes one merchant's bad reviews, with no ticket. */
    private static void remover(SmallTown town) {
        town.profile("S-remover", "team-3");
        for (int day = 0; day < 56; day++) {
            town.works("S-remover", 31, day);
        }
        for (int i = 0; i < 8; i++) {
            town.removes("S-remover", "M-12", "R-bad-" + i, null, SmallTown.day(30 + 2 * i), LocalTime.of(9, 30));
        }
    }

    /** Fourteen people write the same of one merchant within two hours, on three devices. */
    private static void ring(SmallTown town) {
        for (int i = 0; i < 14; i++) {
            town.review(
                    "C-ring-" + i,
                    "M-133",
                    5,
                    "D-ring-" + i % 3,
                    "Best shop ever, the lamp arrived in one day and shines like the sun, five stars",
                    SmallTown.day(45),
                    LocalTime.of(3 + i / 7, 8 * (i % 7)));
        }
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @ParameterizedTest
    @CsvSource({
        "seller,staff:S-seller",
        "careful,staff:S-careful",
        "remover,staff:S-remover",
        "colleague,staff:S-3",
        "tipped,staff:S-5",
        "ring,merchant:M-133",
        "payer,merchant:M-7"
    })
    void theBillReadsAsItDid(String story, String subject) throws IOException {
        var bill = JSON.readTree(trial.bills.get(subject));
        var text = text(bill);
        var file = GOLDEN.resolve(story + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertEquals(Files.readString(file), text);
        assertFalse(bill.path("lines").isEmpty(), subject);
        double sum = bill.path("priorDecibans").asDouble();
        for (var line : bill.path("lines")) {
            sum += line.path("decibans").asDouble();
        }
        assertEquals(bill.path("totalDecibans").asDouble(), sum, ROUNDED);
    }

    private static String text(JsonNode bill) {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, %s%n%-16s %+6.1f%n",
                bill.path("subject").asText(),
                bill.path("asOf").asText(),
                "prior",
                bill.path("priorDecibans").asDouble()));
        for (var line : bill.path("lines")) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-16s %+6.1f  %s [%d]%n",
                    line.path("label").asText(),
                    line.path("decibans").asDouble(),
                    line.path("summary").asText(),
                    line.path("evidenceCount").asInt()));
        }
        return text.append(String.format(
                        Locale.ROOT,
                        "%-16s %+6.1f  %.2f %%%n",
                        "now",
                        bill.path("totalDecibans").asDouble(),
                        100 * bill.path("posterior").asDouble()))
                .toString();
    }
}
