package dev.probity.local.suite;

import dev.probity.local.Trouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The folder that holds everything a suite remembers: data, keys, logs, and marks of what runs.
 *
 * @param root the folder
 */
public record DataFolder(Path root) {
    /** Takes the folder by its full path. */
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Creates the folder, closed to other users of the machine. */
    public void create() {
        try {
            if (!Files.exists(root)) {
                Files.createDirectories(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.createDirectories(marks());
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new Trouble(
                    "The data folder %s can't be made: %s. Name a folder that you may write to, such as --data %s."
                            .formatted(root, why(e), Path.of(System.getProperty("user.home"), "probity-data")),
                    e);
        }
    }

    /** The system's exceptions name the folder and leave the reason to their class. */
    private static String why(IOException problem) {
        return switch (problem) {
            case AccessDeniedException _ -> "you may not write there";
            case FileAlreadyExistsException _, NotDirectoryException _ -> "a file is in its way";
            case NoSuchFileException _ -> "the system takes no folders there";
            case FileSystemException told when told.getReason() != null -> told.getReason();
            default -> String.valueOf(problem.getMessage());
        };
    }

    /** Held while a suite runs on this folder; the system lets it go when the holder ends, however it ends. */
    Optional<FileLock> lock() {
        try {
            FileChannel channel =
                    FileChannel.open(marks().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return Optional.ofNullable(lock);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Trouble("The data folder %s can't be locked: %s".formatted(root, e.getMessage()), e);
        }
    }

    /** Logs, one a process. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Marks of what runs. */
    public Path marks() {
        return root.resolve("run");
    }

    /** What runs now, for the other commands. */
    Path stateFile() {
        return marks().resolve("suite.json");
    }

    /** Keys and passwords, readable by the owner only. */
    Path keys() {
        return root.resolve("keys");
    }

    /** The broker's data. */
    Path kafka() {
        return root.resolve("kafka");
    }

    /** The database's data. */
    Path postgres() {
        return root.resolve("postgres");
    }

    /** The OpenID provider's data. */
    Path oidc() {
        return root.resolve("oidc");
    }

    /** Local state of a scoring instance. */
    Path scoringState(String instance) {
        return root.resolve("state").resolve(instance);
    }

    /** Where the story stands, so that it isn't told twice. */
    Path story() {
        return root.resolve("story.json");
    }

    /** What is true in the story. */
    public Path truth() {
        return root.resolve("truth.ndjson");
    }

    /** Settings for a service that someone runs in Quarkus' dev mode against this suite. */
    public Path environmentOf(String service) {
        return root.resolve("env").resolve(service + ".env");
    }
}
