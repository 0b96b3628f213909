package dev.probity.cases.casefile;

import static dev.probity.cases.casefile.OpenCase.anOpenCase;
import static dev.probity.cases.suite.Calls.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Lists of cases, and the search for one. */
@QuarkusTest
@ComponentTest
class CaseFindingQuarkusTest {
    @Test
    void casesAreFoundByNumberTitleAndPseudonym() {
        var file = anOpenCase();
        var view = as("investigator").get(file.path("")).jsonPath();
        file.bringIn("auditor");
        for (var q : List.of(
                view.getString("ref"),
                view.getString("ref").substring(2),
                view.getString("subjects[0].subject.label"))) {
            assertTrue(
                    as("auditor")
                            .queryParam("q", q)
                            .get("/api/v1/cases")
                            .jsonPath()
                            .getList("items.id")
                            .contains(file.id()),
                    q);
            assertTrue(
                    as("auditor")
                            .queryParam("q", q)
                            .get("/api/v1/search")
                            .jsonPath()
                            .getList("items.id")
                            .contains(file.id()),
                    q);
        }
    }

    @Test
    void aCaseIsFoundByTheBeginningOfItsReference() {
        var file = anOpenCase();
        var ref = as("investigator").get(file.path("")).jsonPath().getString("ref");
        var start = ref.substring(0, ref.length() - 1);
        for (var q : List.of(start, start.toLowerCase(Locale.ROOT), start.substring(2))) {
            var found = as("investigator")
                    .queryParam("q", q)
                    .get("/api/v1/cases?limit=200")
                    .jsonPath()
                    .getList("items.ref", String.class);
            assertTrue(found.contains(ref), q + " found " + found);
            assertTrue(
                    as("investigator")
                            .queryParam("q", q)
                            .get("/api/v1/search")
                            .jsonPath()
                            .getList("items.label", String.class)
                            .stream()
                            .anyMatch(label -> label.startsWith(start)),
                    q);
        }
        var whole = as("investigator")
                .queryParam("q", ref)
                .get("/api/v1/cases")
                .jsonPath()
                .getList("items.ref");
        assertEquals(List.of(ref), whole);
    }

    @Test
    void casesComeInPagesInEveryOrder() {
        for (var i = 0; i < 4; i++) {
            anOpenCase();
        }
        for (var order : CaseOrder.values()) {
            var whole = as("investigator")
                    .get("/api/v1/cases?limit=200&order=" + order)
                    .jsonPath()
                    .getList("items.id", String.class);
            var paged = new java.util.ArrayList<String>();
            String cursor = "";
            while (cursor != null && paged.size() < whole.size()) {
                var page = as("investigator")
                        .get("/api/v1/cases?limit=3&order=" + order + "&cursor=" + cursor)
                        .jsonPath();
                paged.addAll(page.getList("items.id", String.class));
                cursor = page.getString("nextCursor");
            }
            assertEquals(whole, paged, "order " + order);
        }
    }
}
