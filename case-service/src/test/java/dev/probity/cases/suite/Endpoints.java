package dev.probity.cases.suite;

import static io.restassured.RestAssured.given;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the service serves, as its own OpenAPI document lists it. */
public final class Endpoints {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private Endpoints() {}

    /** Method and path of each. */
    public static Set<String> ofTheService() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").then().extract().path("paths");
        var endpoints = new TreeSet<String>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> endpoints.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return endpoints;
    }
}
