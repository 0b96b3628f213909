package dev.probity.cases.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is passed on is what scoring's contract has, under the same names. */
class DetectionContractTest {
    private static final Pattern PATH = Pattern.compile("(?m)^  /api/v1(\\S*):\\n((?: {4}.*\\n)+)");
    private static final Pattern OPERATION =
            Pattern.compile("(?m)^ {4}(get|post|put|patch|delete):\\n(?: {6}.*\\n)*? {6}operationId: (\\S+)");

    /** Operations by method and path. */
    private static TreeMap<String, String> operations(Path contract, String below) throws IOException {
        var found = new TreeMap<String, String>();
        var paths = PATH.matcher(Files.readString(contract));
        while (paths.find()) {
            if (paths.group(1).startsWith(below)) {
                var operations = OPERATION.matcher(paths.group(2));
                while (operations.find()) {
                    found.put(
                            operations.group(1) + " " + paths.group(1).substring(below.length()), operations.group(2));
                }
            }
        }
        return found;
    }

    @Test
    void eachOperationIsOneOfScorings() throws IOException {
        var here = operations(Path.of("contracts/openapi.yaml"), "/detection");
        var there = operations(Path.of("../scoring-service/contracts/openapi.yaml"), "");
        assertTrue(here.size() > 10, here.toString());
        here.forEach((where, operation) -> assertEquals(there.get(where), operation, where));
    }
}
