package dev.probity.cases.unmask;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.unmask.Someone.NAME;
import static dev.probity.cases.unmask.Someone.OFFICER;
import static dev.probity.cases.unmask.Someone.decides;
import static dev.probity.cases.unmask.Someone.someone;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.SealingKeys;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that something else would bring back, show or end at the same time. */
@QuarkusTest
@ComponentTest
class NamesAtOddsQuarkusTest {
    private static void profile(String staff, String time, String role, String sealed) {
        Topics.send("probity.parties", "staff:" + staff, """
                {"type":"dev.probity.staff.profile.v1","time":"%s","data":{"staffId":"%s","role":"%s","sealed":"%s"}}""".formatted(time, staff, role, sealed));
        await().atMost(PATIENCE)
                .until(() -> Sql.query("select role from staff_profile where ref = 'staff:%s'".formatted(staff))
                        .equals(List.of(role)));
    }

    @Test
    void aProfileThatIsSentAgainBringsNoErasedNameBackAndOneOfALaterTimeDoes() {
        var someone = someone();
        var staff = Sql.query("select ref from subject where id = '%s'".formatted(someone.subjectId()))
                .getFirst()
                .substring("staff:".length());
        var sealed = SealingKeys.sealed("{\"name\":\"%s\"}".formatted(NAME));
        decides(OFFICER, someone.asked(), "approval").statusCode(200);
        Topics.send("probity.parties", "staff:" + staff, (String) null);
        var erased = "select count(*) from staff_profile where ref = 'staff:%s' and sealed is null".formatted(staff);
        await().atMost(PATIENCE).until(() -> Sql.query(erased).equals(List.of("1")));
        profile(staff, "2026-11-01T08:00:00Z", "told-again", sealed);
        someone.identity("investigator").statusCode(200).body("name", nullValue());
        profile(staff, Instant.now().plusSeconds(60).toString(), "told-later", sealed);
        someone.identity("investigator").statusCode(200).body("name", equalTo(NAME));
    }
}
