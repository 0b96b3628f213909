package dev.probity.cases.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What integrators are shown believes what this service signs, and nothing else. */
class WebhookExamplesContractTest {
    private static final Path EXAMPLES = Path.of("../deploy/docs/examples/webhooks");
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final String ID = "0b0f3c1c-7a37-4b0a-9d0c-4f4c9a3f4b11";

    /** There nothing of what integrators are told is left untried. */
    private static final boolean ON_CI = "true".equals(System.getenv("CI"));

    private static final int GENUINE = 0;
    private static final int NOT_GENUINE = 1;

    @TempDir
    private Path folder;

    private static List<List<String>> examples() {
        return List.of(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "Verify.java"),
                List.of("node", "verify.mjs"),
                List.of("python3", "verify.py"));
    }

    private int verify(List<String> example, String signature, long seconds, String body) throws Exception {
        if (!there(example.getFirst())) {
            var missing = example.getFirst() + " is not on this machine: " + example.getLast() + " was not run";
            assertFalse(ON_CI, missing);
            assumeTrue(false, missing);
        }
        var command = new ArrayList<>(List.of(
                example.getFirst(), EXAMPLES.resolve(example.getLast()).toString(), ID, "" + seconds, signature));
        var input = folder.resolve("body.json");
        Files.writeString(input, body);
        var builder = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().put("WEBHOOK_SECRET", SECRET);
        var process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.exitValue();
    }

    private static boolean there(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatThisServiceSignsIsGenuineAndWhatWasChangedOrIsOldIsNot(List<String> example) throws Exception {
        var body = Files.readString(Path.of("contracts/samples/valid/notice-withhold-funds.json"));
        long now = Instant.now().getEpochSecond();
        var signature = Signature.with(List.of(SECRET)).of(ID, now, body);
        assertEquals(GENUINE, verify(example, signature, now, body), () -> said());
        assertEquals(NOT_GENUINE, verify(example, signature, now, body.replace("12480", "12481")));
        assertEquals(NOT_GENUINE, verify(example, signature, now + 1, body), "the time is signed, too");
        long before = now - 3_600;
        assertEquals(
                NOT_GENUINE,
                verify(example, Signature.with(List.of(SECRET)).of(ID, before, body), before, body),
                "an hour old");
        var two = Signature.with(List.of(OTHER, SECRET)).of(ID, now, body);
        assertEquals(GENUINE, verify(example, two, now, body), "one of two secrets is known");
        assertEquals(NOT_GENUINE, verify(example, Signature.with(List.of(OTHER)).of(ID, now, body), now, body));
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said.txt"));
        } catch (IOException e) {
            return "";
        }
    }
}
