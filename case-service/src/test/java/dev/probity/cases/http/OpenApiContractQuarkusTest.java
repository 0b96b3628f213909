package dev.probity.cases.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.ComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed contract is what the code says; -Dcontract.write=true writes it anew. */
@QuarkusTest
@ComponentTest
class OpenApiContractQuarkusTest {
    private static final Path COMMITTED = Path.of("contracts/openapi.yaml");

    @Test
    void theCommittedContractIsWhatTheCodeSays() throws IOException {
        var generated =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(COMMITTED, generated);
        }
        assertEquals(
                Files.readString(COMMITTED),
                generated,
                "contracts/openapi.yaml differs: mvn -f case-service test -Dtest=OpenApiContractQuarkusTest -Dcontract.write=true");
    }
}
