package dev.probity.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleChangesTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final Map<String, TreeMap<Integer, RuleFile>> files = new TreeMap<>();

    private List<String> follow(Map<String, String> folder) {
        var changed = RuleChanges.follow(files, folder, "folder", NOON);
        changed.forEach(this::keep);
        return changed.stream()
                .map(file -> file.key() + " " + RuleFileJson.word(file.state()))
                .toList();
    }

    private void keep(RuleFile file) {
        files.computeIfAbsent(file.name(), any -> new TreeMap<>()).put(file.version(), file);
    }

    private void byHand(String name, RuleFile.State state, String text) {
        var before = files.get(name).lastEntry().getValue();
        keep(RuleChanges.next(name, before, state, text, RuleFile.Origin.REST, "dana", NOON));
    }

    @Test
    void folderIsFollowedFileByFile() {
        assertEquals(List.of("a.yml@1 enabled"), follow(Map.of("a.yml", "one")));
        assertEquals(List.of(), follow(Map.of("a.yml", "one")));
        assertEquals(List.of("a.yml@2 enabled"), follow(Map.of("a.yml", "two")));
        assertEquals(List.of("a.yml@3 deleted"), follow(Map.of()));
        assertEquals(List.of(), follow(Map.of()));
        assertEquals(List.of("a.yml@4 enabled"), follow(Map.of("a.yml", "one")));
    }

    @Test
    void whatPeopleChangedStaysTheirsUntilTheFolderSaysSomethingNew() {
        follow(Map.of("a.yml", "one"));
        byHand("a.yml", RuleFile.State.ENABLED, "by hand");
        assertEquals(List.of(), follow(Map.of("a.yml", "one")));
        assertEquals(List.of("a.yml@3 enabled"), follow(Map.of("a.yml", "two")));
    }

    @Test
    void whatPeopleDisabledStaysDisabled() {
        follow(Map.of("a.yml", "one"));
        byHand("a.yml", RuleFile.State.DISABLED, "one");
        assertEquals(List.of("a.yml@3 disabled"), follow(Map.of("a.yml", "two")));
    }

    @Test
    void whatPeopleAddedIsNotTheFoldersToDelete() {
        follow(Map.of("a.yml", "one"));
        byHand("a.yml", RuleFile.State.ENABLED, "by hand");
        assertEquals(List.of(), follow(Map.of()));
    }

    /** As a ConfigMap is mounted: its files are links into a hidden folder, which is exchanged. */
    @Test
    void mountedConfigMapIsReadOnce(@TempDir Path folder) throws IOException {
        var hidden = Files.createDirectories(folder.resolve("..2026_11_01"));
        Files.writeString(hidden.resolve("a.yml"), "title: a");
        Files.createSymbolicLink(folder.resolve("..data"), hidden);
        Files.createSymbolicLink(folder.resolve("a.yml"), Path.of("..data/a.yml"));
        Files.writeString(Files.createDirectories(folder.resolve("own")).resolve("b.yaml"), "title: b");
        Files.writeString(folder.resolve("README.md"), "no rules");
        assertEquals(Map.of("a.yml", "title: a", "own.b.yaml", "title: b"), RuleFolder.texts(folder));
    }

    @Test
    void aFolderThatCannotBeWalkedToItsEndIsNoSetOfRules(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yml"), "title: a");
        Files.createSymbolicLink(folder.resolve("round"), folder);
        assertThrows(IOException.class, () -> RuleFolder.texts(folder));
    }
}
