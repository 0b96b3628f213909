package dev.probity.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.probity.scoring.sigma.LogSource;
import dev.probity.scoring.sigma.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleShelfTest {
    private final List<Runnable> later = new ArrayList<>();
    private final RuleShelf shelf = new RuleShelf(Placeholders.NONE, later::add);

    private void change(RuleFile file) {
        shelf.changed(file.key(), RuleFileJson.write(file));
    }

    private static String rule(String id) {
        return Shelves.aRule(id, "high", "action: EXPORT");
    }

    @Test
    void rulesBeforeStayLiveUntilTheNewOnesAreCompiled() {
        change(Shelves.aFile("a.yml", 1, RuleFile.State.ENABLED, rule("a")));
        assertSame(LiveRules.NONE, shelf.live());
        change(Shelves.aFile("b.yml", 1, RuleFile.State.ENABLED, rule("b")));
        assertEquals(1, later.size(), "what waits is compiled at once");
        later.getFirst().run();
        assertEquals(2, shelf.live().rules().size());
    }

    @Test
    void whoeverMustNotMissARuleWaitsForIt() {
        change(Shelves.aFile("a.yml", 1, RuleFile.State.ENABLED, rule("a")));
        assertNotNull(shelf.settle().rule("a"));
    }

    @Test
    void latestVersionCountsInWhateverOrderTheyCome() {
        change(Shelves.aFile("a.yml", 2, RuleFile.State.DISABLED, rule("a")));
        change(Shelves.aFile("a.yml", 1, RuleFile.State.ENABLED, rule("a")));
        assertNull(shelf.settle().rule("a"));
        change(Shelves.aFile("a.yml", 3, RuleFile.State.ENABLED, rule("a")));
        assertNotNull(shelf.settle().rule("a"));
        assertEquals(
                List.of(3, 2, 1),
                shelf.versions("a.yml").stream().map(RuleFile::version).toList());
        shelf.changed("a.yml@3", null);
        assertNull(shelf.settle().rule("a"));
    }

    @Test
    void brokenRuleIsToldAndStopsNoOther() {
        change(Shelves.aFile("a.yml", 1, RuleFile.State.ENABLED, rule("a") + "---\ntitle: broken\n"));
        change(Shelves.aFile("b.yml", 1, RuleFile.State.ENABLED, "title: {"));
        assertNotNull(shelf.settle().rule("a"));
        assertEquals(
                List.of("a.yml", "b.yml"),
                shelf.live().problems().stream()
                        .map(problem -> problem.source())
                        .toList());
    }

    @Test
    void sameFilesAreTheSameVersionOnEveryReplica() {
        var files = Map.of("a.yml", rule("a"), "b.yml", rule("b"));
        var one = Shelves.of(files).settle().version();
        assertEquals(one, Shelves.of(Map.copyOf(files)).settle().version());
        assertNotEquals(one, Shelves.of(Map.of("a.yml", rule("a"))).settle().version());
    }

    @Test
    void changedRuleIsCountedAnew() {
        change(Shelves.aFile("a.yml", 1, RuleFile.State.ENABLED, rule("a")));
        var before = java.util.Objects.requireNonNull(shelf.settle().rule("a"));
        change(Shelves.aFile("a.yml", 2, RuleFile.State.ENABLED, Shelves.aRule("a", "high", "action: VIEW")));
        var after = java.util.Objects.requireNonNull(shelf.settle().rule("a"));
        assertNotEquals(before.row(), after.row());
        assertNotEquals(before.scope().row(), after.scope().row());
        assertEquals(
                List.of(after.scope()), shelf.live().scopes(List.of(new LogSource("staff_access", "probity", null))));
        assertEquals(List.of(), shelf.live().scopes(List.of(new LogSource("ticket", "probity", null))));
    }
}
