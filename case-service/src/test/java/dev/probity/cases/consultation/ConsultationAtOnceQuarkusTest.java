package dev.probity.cases.consultation;

import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Meanwhile;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** An office answers at the moment at which its consultation ends. */
@QuarkusTest
@ComponentTest
class ConsultationAtOnceQuarkusTest {
    /** What HR was asked in a case. */
    private record Asked(String file, String id) {
        static Asked anOffice() {
            var file = read(arrived(anAlertOn("staff:" + aStaffId()))).getString("alert.case.id");
            var id = as("investigator")
                    .body(Map.of("office", "HR", "message", "Was notice served?"))
                    .post("/api/v1/cases/" + file + "/consultations")
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            return new Asked(file, id);
        }

        Response isAnswered() {
            return as("hr").body(Map.of("text", "On Monday")).post("/api/v1/consultations/" + id + "/answers");
        }

        Response ends(String ifMatch) {
            return as("investigator")
                    .header("If-Match", ifMatch)
                    .body(Map.of("reason", "They were heard"))
                    .post("/api/v1/consultations/" + id + "/end");
        }

        List<String> answers() {
            return Sql.query("select text from consultation_answer where consultation_id = '%s'".formatted(id));
        }

        String answered() {
            return "insert into consultation_answer values (gen_random_uuid(), '%s', 'hr2', now(), 'On Sunday')"
                    .formatted(id);
        }
    }

    @Test
    void whoAnswersWhatEndsMeanwhileIsToldThatItIsNotThereAndNothingIsKept() throws Exception {
        var asked = Asked.anOffice();
        try (var ending = new Meanwhile();
                var pool = Executors.newSingleThreadExecutor()) {
            ending.does("select 1 from case_file where id = '%s' for update".formatted(asked.file()));
            var answer = pool.submit(asked::isAnswered);
            ending.isWaitedFor();
            ending.does(
                    "update consultation set ended_at = now(), ended_by = 'x', ended_reason = 'x', version = version + 1 where id = '%s'"
                            .formatted(asked.id()));
            ending.commits();
            assertEquals(404, answer.get().statusCode(), answer.get().asString());
        }
        assertEquals(List.of(), asked.answers());
    }

    /** Both wait for the case, and who ends it has it first. */
    @Test
    void neitherWaitsForWhoWaitsForThem() throws Exception {
        var asked = Asked.anOffice();
        try (var busy = new Meanwhile();
                var pool = Executors.newFixedThreadPool(2)) {
            busy.does("select 1 from case_file where id = '%s' for update".formatted(asked.file()));
            var end = pool.submit(() -> asked.ends("*"));
            busy.isWaitedFor();
            var answer = pool.submit(asked::isAnswered);
            Meanwhile.waiting(2);
            busy.commits();
            assertEquals(200, end.get().statusCode(), end.get().asString());
            assertEquals(404, answer.get().statusCode(), answer.get().asString());
        }
    }

    @Test
    void whoEndsWhatIsAnsweredMeanwhileEndsItAsItWasAnswered() throws Exception {
        var asked = Asked.anOffice();
        assertEquals(200, endedWhile(asked, "*").statusCode());
        assertEquals(List.of("3"), Sql.query("select version from consultation where id = '%s'".formatted(asked.id())));
    }

    @Test
    void whoEndsWhatTheyReadBeforeItWasAnsweredEndsNothing() throws Exception {
        var asked = Asked.anOffice();
        assertEquals(412, endedWhile(asked, "\"1\"").statusCode());
        assertEquals(200, asked.ends("\"2\"").statusCode());
    }

    private static Response endedWhile(Asked asked, String ifMatch) throws Exception {
        try (var answering = new Meanwhile();
                var pool = Executors.newSingleThreadExecutor()) {
            answering.does(asked.answered());
            var end = pool.submit(() -> asked.ends(ifMatch));
            answering.isWaitedFor();
            answering.commits();
            assertEquals(List.of("On Sunday"), asked.answers());
            return end.get();
        }
    }
}
