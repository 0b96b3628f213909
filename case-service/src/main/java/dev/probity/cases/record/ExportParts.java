package dev.probity.cases.record;

import dev.probity.cases.casefile.Case;
import dev.probity.cases.exhibit.Exhibit;
import dev.probity.cases.task.Task;
import dev.probity.cases.timeline.EntryKind;
import dev.probity.cases.timeline.TimelineEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an export is made of.
 *
 * @param file the case as its reader sees it
 * @param timeline its changes, the first first
 * @param entries its entries of the log, the first first, up to the export itself
 * @param paths inclusion proofs by index
 * @param checkpoint the log that they prove it to be in
 * @param exhibits what entered the case, E-1 first
 * @param kept the bytes of each, in the same order
 * @param tasks what was to be done, T-1 first
 * @param decisions what was decided, asked and granted in it
 */
record ExportParts(
        Case file,
        List<TimelineEntry> timeline,
        List<LogEntryEntity> entries,
        Map<Long, List<String>> paths,
        Checkpoint checkpoint,
        List<Exhibit> exhibits,
        List<ExportedFile> kept,
        List<Task> tasks,
        ExportedDecisions.All decisions) {
    private static final Set<EntryKind> ESCALATIONS = Set.of(EntryKind.ESCALATED, EntryKind.ESCALATION_ANSWERED);
    private static final Set<EntryKind> RECUSALS = Set.of(EntryKind.RECUSED);

    /** That it was escalated, and what was answered, as the timeline has it. */
    List<TimelineEntry> escalations() {
        return lines(ESCALATIONS);
    }

    /** Who stepped back from it, as the timeline has it. */
    List<TimelineEntry> recusals() {
        return lines(RECUSALS);
    }

    private List<TimelineEntry> lines(Set<EntryKind> kinds) {
        return timeline.stream().filter(line -> kinds.contains(line.kind())).toList();
    }

    /**
     * An entry as it is given away: whoever has salt and words can tell that the leaf commits to them.
     *
     * @param index in the log
     * @param leaf what is hashed into it
     * @param salt in base64; null once destroyed
     * @param content the words; null once destroyed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Entry(
            long index,
            String leaf,
            byte @Nullable [] salt,
            @Nullable String content) {}

    /**
     * The proof of one.
     *
     * @param index in the log
     * @param path hashes in base64
     */
    record Path(long index, List<String> path) {}

    /**
     * All proofs.
     *
     * @param size of the log that they are about
     * @param rootHash in base64
     * @param inclusion one for each entry
     */
    record Paths(long size, String rootHash, List<Path> inclusion) {}
}
