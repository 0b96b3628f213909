package dev.probity.cases.unmask;

import static dev.probity.cases.unmask.Someone.NAME;
import static dev.probity.cases.unmask.Someone.OFFICER;
import static dev.probity.cases.unmask.Someone.decides;
import static dev.probity.cases.unmask.Someone.someone;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.LogLines;
import dev.probity.cases.suite.SealingKeys;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Which key a name was sealed to, and what becomes of it when that key is changed. */
@QuarkusTest
@ComponentTest
class SealedNamesQuarkusTest {
    @Test
    void aNameUnderAKeyThatNobodyHasIsNone() {
        var someone = someone(SealingKeys.sealedToAnotherKey("{\"name\":\"%s\"}".formatted(NAME)));
        decides(OFFICER, someone.asked(), "approval").statusCode(200);
        try (var log = LogLines.listen()) {
            someone.identity("investigator")
                    .statusCode(200)
                    .body("name", nullValue())
                    .body("email", nullValue())
                    .body("more", anEmptyMap())
                    .body("keyMissing", equalTo(true));
            assertEquals(
                    1,
                    log.lines().stream()
                            .filter(line -> line.contains("keyMissing=true"))
                            .count());
        }
    }

    @Test
    void aNameThatWasSealedBeforeTheKeyWasChangedIsShown() {
        var someone = someone(SealingKeys.sealedBefore("{\"name\":\"%s\"}".formatted(NAME)));
        decides(OFFICER, someone.asked(), "approval").statusCode(200);
        someone.identity("investigator")
                .statusCode(200)
                .body("name", equalTo(NAME))
                .body("keyMissing", equalTo(false));
    }

    /** The query of the runbook that says how the key is changed. */
    @Test
    void theRunbooksQueryCountsByKeyWhatIsSealed() throws IOException {
        someone(SealingKeys.sealedBefore("{}"));
        var key = SealingKeys.fresh();
        someone(SealingKeys.sealed("{}", key));
        var query = Files.readAllLines(Path.of("..", "deploy", "docs", "runbooks", "rotate-sealing-key.md")).stream()
                .filter(line -> line.strip().startsWith("`select "))
                .findFirst()
                .orElseThrow()
                .strip()
                .replace("`", "")
                .replace(";", "");
        var counted = Sql.query("select coalesce(key, 'none') || ' ' || count from (%s) counted".formatted(query));
        assertTrue(counted.contains(SealingKeys.thumbprint(key) + " 1"), counted::toString);
        assertTrue(counted.stream().anyMatch(line -> line.startsWith("none ")), counted::toString);
    }
}
