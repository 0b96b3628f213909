package dev.probity.scoring.watchlist;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The published list, where it is at hand: aliases on which the ratio was not measured, and names that are on no list. */
class PublishedListTest {
    private static final Path DATA = Path.of(System.getenv().getOrDefault("PROBITY_TEST_DATA", "../../shared/data"));

    @Test
    void aliasesThatWereNotMeasuredAreFoundAndOthersAreNot() {
        var sdn = DATA.resolve("watchlist/sdn.csv.gz");
        Assumptions.assumeTrue(Files.exists(sdn), "no published list at " + DATA);
        var names = OfacCsv.names(sdn);
        var entries = new HashSet<String>();
        names.forEach(name -> entries.add(name.entry()));
        var aliases = OfacCsv.aliases(DATA.resolve("watchlist/alt.csv.gz"), entries);
        var held = Held.of(names, aliases);
        assertTrue(held.meanOfOthers() <= 1, held.toString());
        assertTrue(held.foundAliases() >= 0.4, held.toString());
    }
}
