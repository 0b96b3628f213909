package dev.probity.cases.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is in an export; it stands first in the archive and is signed, so that it vouches for all the rest.
 *
 * @param format how the archive is laid out
 * @param caseId the case
 * @param ref what people call it
 * @param madeAt when
 * @param madeBy user name of whoever took it away
 * @param origin name of the log
 * @param entries how many entries of the case's record are in it: all, up to the export itself
 * @param files every other file but the signature
 */
record ExportManifest(
        String format,
        UUID caseId,
        String ref,
        Instant madeAt,
        String madeBy,
        String origin,
        long entries,
        List<FileSum> files) {
    static final String FORMAT = "probity-case-file/1";

    /**
     * A file and what it must be.
     *
     * @param name path in the archive
     * @param size bytes
     * @param sha256 in base64
     */
    record FileSum(String name, long size, String sha256) {
        static FileSum of(ExportedFile file) {
            return new FileSum(
                    file.name(), file.bytes().length, Hash.of(file.bytes()).base64());
        }
    }
}
