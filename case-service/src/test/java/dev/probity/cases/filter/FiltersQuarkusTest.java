package dev.probity.cases.filter;

import static dev.probity.cases.suite.Calls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.probity.cases.suite.ComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Filters that somebody keeps for themself. */
@QuarkusTest
@ComponentTest
class FiltersQuarkusTest {
    private static ValidatableResponse put(String user, String name, String query) {
        return as(user).body(Map.of("query", query))
                .put("/api/v1/me/filters/{name}", name)
                .then();
    }

    private static ValidatableResponse putOf(String user, String page, String name, String query) {
        return as(user).queryParam("page", page)
                .body(Map.of("query", query))
                .put("/api/v1/me/filters/{name}", name)
                .then();
    }

    private static ValidatableResponse of(String user, String page) {
        return as(user).queryParam("page", page).get("/api/v1/me/filters").then();
    }

    @Test
    void filtersAreKeptUnderANameAndAreNobodyElses() {
        put("investigator3", "High & unassigned", "state=OPEN&order=HEAVIEST").statusCode(200);
        put("investigator3", "High & unassigned", "state=OPEN&order=NEWEST")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].query", equalTo("state=OPEN&order=NEWEST"));
        as("investigator2")
                .get("/api/v1/me/filters")
                .then()
                .statusCode(200)
                .body("items.name", not(hasItem("High & unassigned")));
        as("investigator3")
                .delete("/api/v1/me/filters/{name}", "High & unassigned")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
    }

    @Test
    void eachListHasNamesOfItsOwnAndOneThatIsNotNamedIsTheQueue() {
        put("auditor", "Mine", "assignee=me").statusCode(200);
        putOf("auditor", "CASES", "Mine", "state=OPEN")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].query", equalTo("state=OPEN"));
        of("auditor", "QUEUE").statusCode(200).body("items.query", equalTo(List.of("assignee=me")));
        as("auditor")
                .queryParam("page", "CASES")
                .delete("/api/v1/me/filters/{name}", "Mine")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
        as("auditor").get("/api/v1/me/filters").then().statusCode(200).body("items.name", equalTo(List.of("Mine")));
        of("auditor", "RULES").statusCode(400);
    }

    @Test
    void thereAreAtMostTwentyAndNoneThatIsNoQuery() {
        for (var i = 0; i < 20; i++) {
            put("approver2", "filter " + i, "kind=STAFF").statusCode(200);
        }
        put("approver2", "one too many", "kind=STAFF").statusCode(409);
        putOf("approver2", "CASES", "the first of another list", "state=OPEN").statusCode(200);
        put("approver2", "filter 3", "kind=ORG").statusCode(200).body("items", hasSize(20));
        put("investigator3", "x", "a=<script>").statusCode(400);
        put("investigator3", "x".repeat(61), "kind=STAFF").statusCode(400);
    }
}
