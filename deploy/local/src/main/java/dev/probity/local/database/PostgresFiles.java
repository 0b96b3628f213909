package dev.probity.local.database;

import dev.probity.local.Trouble;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the archive that Maven chose for this platform. */
final class PostgresFiles {
    private PostgresFiles() {}

    /** The folder that holds bin, lib and share; unpacks it the first time. */
    static Path unpacked(Path cache) {
        String archive = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL packedIn = PostgresFiles.class.getResource("/" + archive);
        if (packedIn == null) {
            throw new Trouble(
                    "There is no PostgreSQL for this platform among the launcher's libraries (%s).".formatted(archive));
        }
        try (InputStream packed = packedIn.openStream()) {
            // Another version is another archive of another size; it must not find the former one's files.
            long size = packedIn.openConnection().getContentLengthLong();
            Path home = cache.resolve(archive.replace(".txz", "-" + size));
            if (Files.isDirectory(home)) {
                return home;
            }
            Files.createDirectories(cache);
            Path fresh = Files.createTempDirectory(cache, "unpacking-");
            unpack(packed, fresh);
            moveIntoPlace(fresh, home);
            return home;
        } catch (IOException e) {
            throw new Trouble("PostgreSQL could not be unpacked to %s: %s".formatted(cache, e.getMessage()), e);
        }
    }

    static String archiveName(String system, String processor) {
        boolean mac = system.toLowerCase(Locale.ROOT).startsWith("mac");
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        return "postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    /** Half an unpacked tree must never be taken for a whole one. */
    private static void moveIntoPlace(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException someoneWasFaster) {
            if (!Files.isDirectory(home)) {
                throw someoneWasFaster;
            }
            delete(fresh);
        }
    }

    private static void unpack(InputStream packed, Path home) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                place(tar, entry, home);
                entry = tar.getNextEntry();
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path home) throws IOException {
        Path file = home.resolve(entry.getName()).normalize();
        if (!file.startsWith(home)) {
            throw new IOException("the archive leads out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, home.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(tar, file);
            Files.setPosixFilePermissions(file, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        List<PosixFilePermission> lowestBitFirst = List.of(
                PosixFilePermission.OTHERS_EXECUTE,
                PosixFilePermission.OTHERS_WRITE,
                PosixFilePermission.OTHERS_READ,
                PosixFilePermission.GROUP_EXECUTE,
                PosixFilePermission.GROUP_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OWNER_EXECUTE,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.OWNER_READ);
        Set<PosixFilePermission> permissions = new HashSet<>();
        for (int bit = 0; bit < lowestBitFirst.size(); bit++) {
            if ((mode >> bit & 1) == 1) {
                permissions.add(lowestBitFirst.get(bit));
            }
        }
        return permissions;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
