package dev.probity.bench.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.bench.real.CloudTrailDay.Found;
import dev.probity.bench.real.CloudTrailDay.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as found. */
class CloudTrailDayTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private CloudTrailDay day;

    @BeforeEach
    void aDayOfSixRecords() throws IOException {
        Files.writeString(folder.resolve("records.tsv"), """
                a\tstaff:ann\tlow\tr1\t\t\t-40.000
                b\tstaff:ann\thigh\tr2\t12.500\tdata-class\t-40.000
                c\tstaff:ann\t\t\t12.500\tdata-class\t-40.000
                d\torg:machine:m\tlow\tr1\t\t\t-40.000
                e\tstaff:ann\t\t\t-0.700\tdata-class\t-40.000
                f\tstaff:bob\t\t\t\t\t-40.000
                """);
        Files.writeString(folder.resolve("parties.tsv"), "staff:ann\t-26.000\t-40.600\t-40.000\t1\n");
        Files.writeString(folder.resolve("labels.csv"), "eventID,detonation\na,0\nb,0\nc,1\nf,2\n");
        day = CloudTrailDay.read(folder, folder.resolve("labels.csv"));
    }

    @Test
    void runIsFoundOnceHoweverManyOfItsRecordsAreShown() {
        assertEquals(3, day.attackRuns());
        assertEquals(new Found(3, 2, 1), day.where(record -> record.level() > 0));
        assertEquals(new Found(1, 1, 1), day.where(record -> record.level() >= CloudTrailDay.level("high")));
    }

    @Test
    void gravestRuleComesFirstAndWhatIsAlikeInOrderOfTime() {
        assertEquals(new Found(1, 1, 1), day.within(1, Order.RULES)); // b
        assertEquals(new Found(2, 2, 1), day.within(2, Order.RULES)); // b, a
        assertEquals(new Found(3, 2, 1), day.within(100, Order.RULES)); // and d: nothing more is shown
    }

    @Test
    void findingThatSpeaksForSomebodyShowsNothing() {
        assertEquals(new Found(2, 2, 2), day.within(100, Order.DETECTORS));
        assertEquals(new Found(4, 3, 2), day.within(100, Order.BOTH));
    }

    @Test
    void lookingAtEverythingFindsEveryRunByChanceToo() {
        assertEquals(3, day.byChance(6));
        assertEquals(0, day.byChance(0));
        assertEquals(4.0 / 6, day.byChance(1), 0.05);
    }

    @Test
    void labelsAreHeldByParty() {
        assertEquals(3, day.attacksOf("staff:ann"));
        assertEquals(0, day.attacksOf("org:machine:m"));
        assertEquals(4 / 6.0, day.base());
    }
}
