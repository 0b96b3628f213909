package dev.probity.cases.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.probity.cases.http.Actor;
import dev.probity.cases.story.Stories;
import dev.probity.cases.story.Story;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A case file to take away: everything of the case, and what proves that it is whole and as it was. */
@ApplicationScoped
public class CaseExport {
    private final CaseReads reads;
    private final SequencerClockwork sequencer;
    private final ExportGathering gathering;
    private final Stories stories;
    private final LogKeys keys;
    private final ObjectWriter json;
    private final Clock clock;

    CaseExport(
            CaseReads reads,
            SequencerClockwork sequencer,
            ExportGathering gathering,
            Stories stories,
            LogKeys keys,
            ObjectMapper json,
            Clock clock) {
        this.reads = reads;
        this.sequencer = sequencer;
        this.gathering = gathering;
        this.stories = stories;
        this.keys = keys;
        this.json = json.writerWithDefaultPrettyPrinter();
        this.clock = clock;
    }

    /**
     * An export as it is sent.
     *
     * @param ref of the case
     * @param bytes the archive
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Archive(String ref, byte[] bytes) {}

    /** The export is the last entry that it holds: it waits until that has its place. */
    public Uni<Archive> of(UUID id, Actor reader) {
        var signing = keys.signing();
        var asked = Objects.requireNonNull(Vertx.currentContext());
        return reads.of(id, Read.EXPORTED, reader)
                .chain(arrival -> sequencer
                        .upToNow()
                        .chain(() -> gathering.of(id, arrival, reader))
                        .chain(parts -> stories.of(id, null, null)
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .map(story -> archive(parts, story, reader, signing))))
                .emitOn(work -> asked.runOnContext(ignored -> work.run()));
    }

    private Archive archive(ExportParts parts, Story story, Actor reader, SigningKey signing) {
        var files = files(parts, story, signing);
        var manifest = ExportedFile.of(
                "manifest.json",
                text(new ExportManifest(
                        ExportManifest.FORMAT,
                        parts.file().id(),
                        parts.file().ref(),
                        clock.instant(),
                        reader.id(),
                        keys.origin(),
                        parts.entries().size(),
                        files.stream().map(ExportManifest.FileSum::of).toList())));
        var seal = signing.sign("%s/export\n%s\n%s\n"
                .formatted(
                        keys.origin(),
                        parts.file().id(),
                        Hash.of(manifest.bytes()).base64()));
        var all = new ArrayList<>(List.of(manifest, ExportedFile.of("manifest.sig", seal)));
        all.addAll(files);
        return new Archive(parts.file().ref(), PlainZip.of(all));
    }

    private List<ExportedFile> files(ExportParts parts, Story story, SigningKey signing) {
        var entries = parts.entries().stream()
                .map(entry -> new ExportParts.Entry(
                        Objects.requireNonNull(entry.position),
                        Objects.requireNonNull(entry.leaf),
                        entry.salt,
                        entry.content))
                .toList();
        var paths = parts.paths().entrySet().stream()
                .map(path -> new ExportParts.Path(path.getKey(), path.getValue()))
                .toList();
        var files = new ArrayList<>(List.of(
                new ExportedFile("report.pdf", CaseReport.of(parts)),
                ExportedFile.of("case.json", text(parts.file())),
                ExportedFile.of("timeline.json", text(parts.timeline())),
                ExportedFile.of("story.json", text(story)),
                ExportedFile.of("evidence.json", text(parts.exhibits())),
                ExportedFile.of("tasks.json", text(parts.tasks())),
                ExportedFile.of("measures.json", text(parts.decisions().measures())),
                ExportedFile.of("consultations.json", text(parts.decisions().consultations())),
                ExportedFile.of("escalations.json", text(parts.escalations())),
                ExportedFile.of("recusals.json", text(parts.recusals())),
                ExportedFile.of("break-glass.json", text(parts.decisions().glass())),
                ExportedFile.of("unmaskings.json", text(parts.decisions().unmaskings())),
                ExportedFile.of("record/entries.json", text(entries)),
                ExportedFile.of(
                        "record/proofs.json",
                        text(new ExportParts.Paths(
                                parts.checkpoint().size(), parts.checkpoint().rootHash(), paths))),
                ExportedFile.of("record/checkpoint.txt", parts.checkpoint().note()),
                ExportedFile.of("key.txt", signing.open().text() + "\n")));
        files.addAll(parts.kept());
        return files;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
