package dev.probity.cases.search;

import static dev.probity.cases.suite.Calls.as;
import static org.hamcrest.Matchers.is;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that looks at a thousand of the names asked for says when there are more. */
@QuarkusTest
@ComponentTest
class NamesLeftOutQuarkusTest {
    private static final String NAMED =
            "insert into subject (id, ref, kind, label) select gen_random_uuid(), 'merchant:%1$s' || i, 'MERCHANT', %2$s from generate_series(1, %3$d) i";

    /** Five hundred are called so first, and as many by their second word. */
    private final String common = "Common" + UUID.randomUUID();

    private final String usual = "Usual" + UUID.randomUUID();

    @BeforeEach
    void manyAreCalledSo() {
        Sql.query(NAMED.formatted(common + "a", "'" + common + " ' || i", 501));
        Sql.query(NAMED.formatted(common + "b", "'The " + common + " ' || i", 500));
        Sql.query(NAMED.formatted(usual, "'" + usual + " ' || i", 1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/alerts", "/cases", "/proposals", "/subjects"})
    void saysSoOfWhatMoreThanAThousandBear(String list) {
        leftOut(list, common, true);
        leftOut(list, " " + common.toUpperCase(Locale.ROOT) + " ", true);
        leftOut(list, common + " 17", false);
        leftOut(list, usual, false);
        leftOut(list, "%", false);
        as("investigator").get("/api/v1" + list).then().statusCode(200).body("namesLeftOut", is(false));
    }

    private static void leftOut(String list, String q, boolean said) {
        as("investigator")
                .queryParam("q", q)
                .get("/api/v1" + list)
                .then()
                .statusCode(200)
                .body("namesLeftOut", is(said));
    }
}
