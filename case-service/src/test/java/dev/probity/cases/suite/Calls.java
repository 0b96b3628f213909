package dev.probity.cases.suite;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Calls to the API as somebody. */
public final class Calls {
    private Calls() {}

    /** With a good token of that user, whose name is their role. */
    public static RequestSpecification as(String user) {
        return given().auth().oauth2(Suite.oidc().token(user)).contentType(ContentType.JSON);
    }
}
