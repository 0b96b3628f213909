package dev.probity.cases.exhibit;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.BodyLimit;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Looks at a file before it comes in: how large it is, what it is by its content, and its hash. */
@ApplicationScoped
class FileDoor {
    private static final int BUFFER = 64 * 1024;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final BodyLimit limit;
    private final Set<String> taken;

    FileDoor(BodyLimit limit, CaseConfig config) {
        this.limit = limit;
        this.taken = Set.copyOf(config.attachments().types());
    }

    /** Reads the file piece by piece; blocks. Refuses what is too large, empty, or of a type that is not taken. */
    ReceivedFile look(@Nullable FileUpload file) throws IOException {
        if (file == null || file.size() == 0) {
            throw ProblemException.invalid("/file", "file", "There is no file, or it is empty.");
        }
        if (file.size() > limit.largestFile()) {
            throw limit.fileTooLarge();
        }
        var name = FileName.clean(file.fileName());
        var type = type(file.uploadedFile(), name);
        if (!taken.contains(type)) {
            throw new ProblemException(
                    ProblemType.MEDIA_TYPE,
                    "The file is %s by its content, which no case takes in. These are taken: %s."
                            .formatted(
                                    type,
                                    String.join(", ", taken.stream().sorted().toList())));
        }
        return new ReceivedFile(file.uploadedFile(), name, type, sha256(file.uploadedFile()), file.size());
    }

    /** By its first bytes; its name only tells kinds of the same apart, such as a document from any other archive. */
    private String type(Path path, String name) throws IOException {
        var known = new Metadata();
        known.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (var in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
            return types.detect(in, known).getBaseType().toString();
        }
    }

    private static String sha256(Path path) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            var buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // the digest takes it in
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
