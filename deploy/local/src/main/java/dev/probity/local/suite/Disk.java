package dev.probity.local.suite;

import dev.probity.local.build.ServiceBuild;
import dev.probity.local.progress.Words;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the disks have room for a suite: folders that lie on the same one share what is free on it. */
final class Disk {
    private static final long MEGABYTE = 1_000_000;
    /** The usual story and some days of going on with it, with what scoring-service keeps of it. */
    private static final long DATA = 3_000 * MEGABYTE;
    /** What it comes to need on top of the data that is there. */
    private static final long MORE_DATA = 1_000 * MEGABYTE;
    /** What builds of the services leave in the checkout, half of it the pages' modules. */
    private static final long BUILT = 900 * MEGABYTE;
    /** What Maven and npm fetch for them, beyond what they fetched for the launcher. */
    private static final long FETCHED = 1_200 * MEGABYTE;

    private Disk() {}

    /**
     * Room that is wanted.
     *
     * @param folder where
     * @param bytes how much
     * @param what for
     */
    record Want(Path folder, long bytes, String what) {
        private String words() {
            return "%s for %s in %s".formatted(Words.bytes(bytes), what, folder);
        }
    }

    static List<Want> wants(SuiteOptions options) {
        DataFolder data = new DataFolder(options.data());
        long room = Files.exists(data.kafka()) ? MORE_DATA : DATA;
        List<Want> wants = new ArrayList<>(List.of(new Want(data.root(), room, "its data")));
        if (options.build() && ServiceBuild.isFirst(options.tree(), options.modules())) {
            wants.add(new Want(options.tree().root(), BUILT, "what it builds"));
            wants.add(new Want(Path.of(System.getProperty("user.home")), FETCHED, "what Maven and npm fetch"));
        }
        return wants;
    }

    /** What is said of the first disk that has too little room. */
    static Optional<String> shortage(List<Want> wants) {
        Map<FileStore, List<Want>> disks = new LinkedHashMap<>();
        for (Want want : wants) {
            disk(want.folder())
                    .ifPresent(disk ->
                            disks.computeIfAbsent(disk, _ -> new ArrayList<>()).add(want));
        }
        return disks.entrySet().stream()
                .flatMap(disk -> shortage(free(disk.getKey()), disk.getValue()).stream())
                .findFirst();
    }

    static Optional<String> shortage(long free, List<Want> ofOneDisk) {
        long wanted = ofOneDisk.stream().mapToLong(Want::bytes).sum();
        if (free >= wanted) {
            return Optional.empty();
        }
        return Optional.of(
                "The suite needs about %s; %s of disk are free there. Make room, or name another folder for its data with --data."
                        .formatted(
                                Words.list(ofOneDisk.stream().map(Want::words).toList()), Words.bytes(free)));
    }

    /** Of what lies behind a link, too. Empty where the system does not tell, which is no reason to refuse. */
    private static Optional<FileStore> disk(Path folder) {
        try {
            return Optional.of(Files.getFileStore(folder));
        } catch (IOException untold) {
            return Optional.empty();
        }
    }

    private static long free(FileStore disk) {
        try {
            return disk.getUsableSpace();
        } catch (IOException untold) {
            return Long.MAX_VALUE;
        }
    }
}
