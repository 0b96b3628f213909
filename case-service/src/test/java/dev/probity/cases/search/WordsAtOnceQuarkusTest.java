package dev.probity.cases.search;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Meanwhile;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words of several cases are made anew at once. */
@QuarkusTest
@ComponentTest
class WordsAtOnceQuarkusTest {
    private record Filed(String id, String merchant) {
        static Filed aCase() {
            var merchant = aMerchant();
            return new Filed(
                    read(arrived(anAlertAboveTheLine().merchants(merchant))).getString("alert.case.id"), merchant);
        }

        String named(String name) {
            return "('%s', (select id from subject where ref = '%s'), '%s', now())".formatted(merchant, merchant, name);
        }

        String locked() {
            return "select 1 from case_words where case_id = '%s' for update".formatted(id);
        }

        boolean says(String word) {
            return Sql.query("select 1 from case_words where case_id = '%s' and words @@ to_tsquery('simple', '%s')"
                                    .formatted(id, word))
                            .size()
                    == 1;
        }
    }

    private static final String NAMED = """
            insert into merchant_profile (ref, subject_id, name, event_time) values %s, %s
            on conflict (ref) do update set name = excluded.name""";

    /** What comes with one batch renames first whose case's id is the higher one. */
    @Test
    void merchantsThatAreRenamedTogetherWaitInOneOrderWithWhoeverChangesTheSameCases() throws Exception {
        var cases = Stream.of(Filed.aCase(), Filed.aCase())
                .sorted(java.util.Comparator.comparing(Filed::id))
                .toList();
        var low = cases.getFirst();
        var high = cases.getLast();
        for (var names : List.of(List.of("Firstowl", "Firstjay"), List.of("Secondowl", "Secondjay"))) {
            var batch = NAMED.formatted(high.named(names.getFirst()), low.named(names.getLast()));
            try (var other = new Meanwhile();
                    var pool = Executors.newSingleThreadExecutor()) {
                other.does(low.locked());
                var renamed = pool.submit(() -> Sql.query(batch));
                other.isWaitedFor();
                other.does(high.locked());
                other.commits();
                assertEquals(List.of(), renamed.get());
            }
            assertEquals(true, high.says(names.getFirst()) && low.says(names.getLast()));
        }
    }
}
