package dev.probity.scoring.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of files of rules. Pure. */
public final class RuleChanges {
    private RuleChanges() {}

    /** The next version of a file. */
    public static RuleFile next(
            String name,
            @Nullable RuleFile before,
            RuleFile.State state,
            String text,
            RuleFile.Origin origin,
            String by,
            Instant at) {
        return new RuleFile(name, before == null ? 1 : before.version() + 1, state, text, origin, by, at);
    }

    /**
     * What a folder changes: what is new in it is enabled, what was changed in it follows, what is gone from it is deleted. What people changed by REST since stays theirs
     * until the folder says something new of the file; a file that they disabled stays disabled.
     *
     * @param files the versions that are kept, by name
     * @param folder texts by name
     */
    public static List<RuleFile> follow(
            Map<String, TreeMap<Integer, RuleFile>> files, Map<String, String> folder, String by, Instant at) {
        var changed = new ArrayList<RuleFile>();
        folder.forEach((name, text) -> {
            var versions = files.getOrDefault(name, new TreeMap<>());
            var said = lastSaid(versions);
            if (said == null || !said.text().equals(text)) {
                var latest = versions.isEmpty() ? null : versions.lastEntry().getValue();
                var state = latest != null && latest.state() == RuleFile.State.DISABLED
                        ? RuleFile.State.DISABLED
                        : RuleFile.State.ENABLED;
                changed.add(next(name, latest, state, text, RuleFile.Origin.FOLDER, by, at));
            }
        });
        files.forEach((name, versions) -> {
            var latest = versions.lastEntry().getValue();
            boolean folders = latest.origin() == RuleFile.Origin.FOLDER && latest.state() != RuleFile.State.DELETED;
            if (folders && !folder.containsKey(name)) {
                changed.add(next(name, latest, RuleFile.State.DELETED, "", RuleFile.Origin.FOLDER, by, at));
            }
        });
        return changed;
    }

    private static @Nullable RuleFile lastSaid(TreeMap<Integer, RuleFile> versions) {
        return versions.descendingMap().values().stream()
                .filter(file -> file.origin() == RuleFile.Origin.FOLDER)
                .findFirst()
                .orElse(null);
    }
}
