package dev.probity.scoring.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SentenceTest {
    private static final Pattern COUNTED_ALWAYS_MANY = Pattern.compile(
            "%,?(d|\\.0f) ([a-z-]+ )?(reviews|times|days|hours|weeks|merchants|merchant-days|tickets|kinds|go-betweens|ties|peers|clients|records|tips|subjects)\\b");

    @ParameterizedTest
    @CsvSource({"0, paid 0 times", "1, paid 1 time", "2, paid 2 times", "1000, 'paid 1,000 times'"})
    void theNounGoesWithItsCount(int times, String sentence) {
        assertEquals(sentence, Sentence.of("paid %,d {time|times}", times));
    }

    @Test
    void wordsGoWithTheLastNumberBeforeThemAsItIsWritten() {
        assertEquals(
                "of 1 tie to M-2 0 tie as firmly; usual 1.0 % of peers",
                Sentence.of(
                        "of %,.0f {tie|ties} to %s %,.0f {ties|tie} as firmly; usual %.1f %% of {a peer|peers}",
                        0.96, "M-2", 0.0, 1.0));
    }

    @Test
    void whatIsToldOfIsNeverReadAsWords() {
        assertEquals("1 tip ({a|b} $1 %d)", Sentence.of("%d {tip|tips} (%s)", 1, "{a|b} $1 %d"));
    }

    @Test
    void namesOfOpenVocabulariesAreToldInPlainWords() {
        assertEquals("reviewer contact", Sentence.plain("REVIEWER_CONTACT"));
    }

    @Test
    void noSentenceOfScoringCountsOneAsMany() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var wrong = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(SentenceTest::lines)
                    .filter(line -> COUNTED_ALWAYS_MANY.matcher(line).find())
                    .toList();
            assertEquals(List.of(), wrong);
        }
    }

    private static java.util.stream.Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
