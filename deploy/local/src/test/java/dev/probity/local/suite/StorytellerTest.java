package dev.probity.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorytellerTest {
    @TempDir
    Path folder;

    @Test
    void theLastWholeLineTellsHowFarTheStoryIs() throws IOException {
        Path log = folder.resolve("story.log");
        Files.writeString(log, """
                some words
                {"phase":"telling","share":0.2500,"events":10}
                {"phase":"following","share":1.0000,"events":40}
                {"phase":"tel""");

        assertThat(Storyteller.last(log).orElseThrow().path("phase").asText()).isEqualTo("following");
    }

    @Test
    void pathsWithBlanksAndQuotesStayOneWord() throws IOException, InterruptedException {
        String word = "/a b/it's $HOME";
        Process echo = new ProcessBuilder("sh", "-c", "printf %s " + Storyteller.quoted(word)).start();

        assertThat(new String(echo.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(word);
        assertThat(echo.waitFor()).isZero();
    }
}
