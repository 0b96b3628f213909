package dev.probity.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.local.Trouble;
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
    void whoWishesForAnotherStoryThanTheFolderHoldsIsToldSo() throws IOException {
        DataFolder data = new DataFolder(folder);
        Storyteller.demandThatStory(data, 7L, 50);
        Files.writeString(data.story(), "{\"edition\":2,\"settings\":{\"seed\":1,\"staff\":400},\"arrived\":9}");
        Storyteller.demandThatStory(data, null, null);
        Storyteller.demandThatStory(data, 1L, 400);

        assertThatThrownBy(() -> Storyteller.demandThatStory(data, null, 50))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("was begun with seed 1 and 400 staff");
        assertThatThrownBy(() -> Storyteller.demandThatStory(data, 2L, null)).isInstanceOf(Trouble.class);
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
