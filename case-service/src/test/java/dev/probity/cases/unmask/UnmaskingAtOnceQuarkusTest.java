package dev.probity.cases.unmask;

import static dev.probity.cases.suite.Calls.as;
import static dev.probity.cases.unmask.Someone.someone;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One wish for a name at a time, whatever cases it is asked for in. */
@QuarkusTest
@ComponentTest
class UnmaskingAtOnceQuarkusTest {
    @Test
    void whoAsksInTwoCasesAtOnceIsToldThatTheyHaveAsked() {
        for (int round = 0; round < 4; round++) {
            var someone = someone();
            var elsewhere = someone();
            Sql.query(
                    "insert into case_subject (case_id, subject_id, alerted, added_at) values ('%s', '%s', false, now())"
                            .formatted(elsewhere.caseId(), someone.subjectId()));
            var answers = Stream.of(someone.caseId(), elsewhere.caseId())
                    .map(file -> CompletableFuture.supplyAsync(() -> as("investigator")
                            .body(Map.of("case", file, "purpose", "They must be heard", "hours", 2))
                            .post(someone.path("unmaskings"))
                            .statusCode()))
                    .toList();
            assertEquals(
                    List.of(201, 409),
                    answers.stream().map(CompletableFuture::join).sorted().toList());
        }
    }
}
