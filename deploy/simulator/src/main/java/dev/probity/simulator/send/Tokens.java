package dev.probity.simulator.send;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Where the bearer token comes from; asked again when the service says that the last one is no good any more. */
@FunctionalInterface
public interface Tokens {
    /** A token; empty when none is needed. */
    String token() throws IOException, InterruptedException;

    /** Always this token. */
    static Tokens fixed(String token) {
        return () -> token;
    }

    /** Whatever the file holds at the time. */
    static Tokens file(Path file) {
        return () -> Files.readString(file).strip();
    }

    /** Whatever this shell command prints. */
    static Tokens command(String command) {
        return () -> {
            Process process = new ProcessBuilder(List.of("/bin/sh", "-c", command))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            String token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0 || token.isEmpty()) {
                process.destroy();
                throw new IOException("the token command gave no token: " + command);
            }
            return token;
        };
    }
}
