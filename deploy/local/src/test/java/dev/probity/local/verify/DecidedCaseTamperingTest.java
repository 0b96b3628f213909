package dev.probity.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.local.build.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same of an export in which there is something of everything: an attachment, a measure with its receipt, appeals, an office's answer, broken glass. */
class DecidedCaseTamperingTest {
    private static final byte[] SAMPLE = sample();
    private static final int FLIPS = 60;

    private static byte[] sample() {
        try {
            return Files.readAllBytes(
                    SourceTree.find().root().resolve("case-service/contracts/samples/decided-case-file.zip"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<String> names() {
        return Archive.read(SAMPLE).files().keySet().stream();
    }

    private static Findings with(String name, byte[] bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>(Archive.read(SAMPLE).files());
        files.put(name, bytes);
        return CaseFile.verify(Archive.write(files), Trust.NOTHING);
    }

    @Test
    void whatCaseServiceMadeIsWholeAndHoldsSomethingOfEverything() {
        assertThat(CaseFile.verify(SAMPLE, Trust.NOTHING).wrong()).isEmpty();
        assertThat(names()).contains("evidence/E-2-letter.txt");
        for (String name : new String[] {
            "measures.json",
            "consultations.json",
            "escalations.json",
            "recusals.json",
            "break-glass.json",
            "unmaskings.json"
        }) {
            assertThat(CaseFile.json(Archive.read(SAMPLE).files().get(name)))
                    .as(name)
                    .isNotEmpty();
        }
    }

    /** Its first and its last byte, and others by chance, in an archive whose own checksums fit. */
    @ParameterizedTest
    @MethodSource("names")
    void whicheverByteOfAFileIsAnotherItIsNamed(String name) {
        byte[] content = Archive.read(SAMPLE).files().get(name);
        Random chance = new Random(name.hashCode());
        IntStream.concat(IntStream.of(0, content.length - 1), chance.ints(FLIPS, 0, content.length))
                .forEach(at -> {
                    byte[] changed = content.clone();
                    changed[at] ^= (byte) (1 << at % 8);
                    assertThat(with(name, changed).wrong())
                            .as(name + " at " + at)
                            .anyMatch(sentence -> sentence.contains(name));
                });
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFileThatIsTakenOutIsNamed(String name) {
        Map<String, byte[]> files = new LinkedHashMap<>(Archive.read(SAMPLE).files());
        files.remove(name);
        assertThat(CaseFile.verify(Archive.write(files), Trust.NOTHING).wrong())
                .anyMatch(sentence -> sentence.contains(name) || sentence.startsWith(exhibitOf(name)));
    }

    /** "E-2" of evidence/E-2-letter.txt: the record knows it by that. */
    private static String exhibitOf(String name) {
        return name.replaceFirst("^evidence/(E-\\d+).*", "$1");
    }
}
