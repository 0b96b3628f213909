package dev.probity.cases.exhibit;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings a file into the database piece by piece, in the caller's transaction. */
@ApplicationScoped
class FileKeeping {
    private final Exhibits exhibits;
    private final Freezing freezing;
    private final Vertx vertx;
    private final long ofACase;

    FileKeeping(Exhibits exhibits, Freezing freezing, Vertx vertx, CaseConfig config) {
        this.exhibits = exhibits;
        this.freezing = freezing;
        this.vertx = vertx;
        this.ofACase = config.attachments().ofACase().asLongValue();
    }

    Uni<ExhibitEntity> keep(Freezing.Entering entering, ReceivedFile file, @Nullable UUID subject) {
        var exhibit = freezing.fresh(entering, ExhibitKind.ATTACHMENT);
        exhibit.subjectId = subject;
        exhibit.title = file.name();
        exhibit.source = "upload";
        exhibit.mediaType = file.type();
        exhibit.sha256 = file.sha256();
        exhibit.size = file.size();
        return room(exhibit.caseId, file.size())
                .chain(() ->
                        exhibits.keep(exhibit, position -> vertx.executeBlocking(() -> piece(file.path(), position))));
    }

    /** Fails where that case can't have so many bytes more. */
    Uni<Void> room(UUID caseId, long more) {
        return exhibits.sizeOfFiles(caseId)
                .invoke(size -> {
                    if (size + more > ofACase) {
                        throw new ProblemException(
                                ProblemType.TOO_LARGE,
                                "The files of a case have at most %d bytes together; %d are left. Nothing was changed."
                                        .formatted(ofACase, Math.max(0, ofACase - size)));
                    }
                })
                .replaceWithVoid();
    }

    private static byte[] piece(Path path, int position) throws IOException {
        var bytes = ByteBuffer.allocate(Exhibits.PIECE);
        try (var file = FileChannel.open(path)) {
            var at = (long) position * Exhibits.PIECE;
            while (bytes.hasRemaining()) {
                var read = file.read(bytes, at + bytes.position());
                if (read < 0) {
                    break;
                }
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
