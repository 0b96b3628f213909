package dev.probity.local.command;

import dev.probity.local.Trouble;
import dev.probity.local.verify.CaseFile;
import dev.probity.local.verify.Findings;
import dev.probity.local.verify.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether an exported case file is whole and unaltered, and names what isn't. */
@Command(
        name = "verify",
        description = {
            "Says whether an exported case file is whole and as it was, and names what was changed. Needs no running suite, and no network but for what ./probity itself is built of where it never ran before.",
            "",
            "It holds every byte against the manifest, the manifest against its signature, and every entry of the case's record against"
                    + " the log of which a signed checkpoint is in the file (RFC 9162)."
        },
        footer = {
            "",
            "Examples:",
            "  ./probity verify --key record-key.txt C-1042.zip",
            "  ./probity verify C-1042.zip",
            "",
            "The key to give to --key is what the service says by another way than the file:",
            "  curl -H \"Authorization: Bearer $(./probity token auditor)\" \\",
            "       http://localhost:8080/api/v1/record/key",
            "",
            "Ends with 0 if the file is whole by the key that was given, 3 if it is whole and none was given, 1 if anything was",
            "changed or it could not be read, 2 if the command was not understood."
        })
public final class Verify implements Callable<Integer> {
    private static final int CHANGED = 1;
    private static final int BY_ITS_OWN_KEY = 3;

    @Parameters(paramLabel = "FILE", description = "the exported case file")
    private Path file = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "file with the key of the log, or the key itself; without it the key inside the case file is believed")
    private @Nullable String key;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "an earlier checkpoint of the log, which must be part of the one inside")
    private @Nullable Path checkpoint;

    @Option(
            names = "--consistency",
            paramLabel = "FILE",
            description = "with --checkpoint: the proof of it, as /api/v1/record/proofs/consistency answers it")
    private @Nullable Path consistency;

    @SuppressWarnings("UnusedVariable") // read by picocli
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    private boolean help;

    @Override
    public Integer call() {
        Trust trust = new Trust(pinned(key), text(checkpoint), text(consistency));
        Findings findings = CaseFile.verify(bytes(file), trust);
        findings.right().forEach(sentence -> System.out.println("  ok      " + sentence));
        findings.wrong().forEach(sentence -> System.out.println("  CHANGED " + sentence));
        findings.notes().forEach(sentence -> System.out.println("  note    " + sentence));
        if (!findings.isWhole()) {
            System.out.println(file.getFileName() + " is not as it was.");
            return CHANGED;
        }
        if (key == null && checkpoint == null) {
            System.out.println(
                    file.getFileName() + " is whole by its own key: that it is this service's, only --key tells.");
            return BY_ITS_OWN_KEY;
        }
        System.out.println(file.getFileName() + " is whole and as it was.");
        return 0;
    }

    /** Inline, in a file by itself, or in what the service answered. */
    private static @Nullable String pinned(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String text = given.contains("+") && !Files.exists(Path.of(given)) ? given : text(Path.of(given));
        if (text == null || !text.strip().startsWith("{")) {
            return text;
        }
        return text.replaceAll("(?s).*\"key\"\\s*:\\s*\"([^\"]*)\".*", "$1");
    }

    private static @Nullable String text(@Nullable Path path) {
        return path == null ? null : new String(bytes(path), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new Trouble(
                    "Cannot read " + path + ": " + (Files.exists(path) ? e.getMessage() : "there is no such file")
                            + ".",
                    e);
        }
    }
}
