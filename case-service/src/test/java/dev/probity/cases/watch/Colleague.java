package dev.probity.cases.watch;

import static io.restassured.RestAssured.given;

import dev.probity.cases.suite.Suite;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who works with Probity and whom no other test knows. */
record Colleague(String user, String role, String staffId) {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    static Colleague of(String role) {
        var user = "colleague-" + PEOPLE.incrementAndGet();
        var staffId = "E-" + user;
        Suite.oidc().isStaff(user, staffId);
        return new Colleague(user, role, staffId);
    }

    RequestSpecification call() {
        return given().auth()
                .oauth2(Suite.oidc().token(user, List.of(role), "probity-case", 300))
                .contentType(ContentType.JSON);
    }

    String subject() {
        return "staff:" + staffId;
    }

    /** What is told of them to that auditor. */
    List<Map<String, Object>> toldTo(Colleague auditor) {
        return auditor.call()
                .get("/api/v1/watch?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.person.id == '%s' }".formatted(user));
    }

    void breaksTheGlass(String caseId) {
        call().body(Map.of("case", caseId, "reason", "The works council asks"))
                .post("/api/v1/break-glass")
                .then()
                .statusCode(201);
    }
}
