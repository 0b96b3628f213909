package dev.probity.cases.wall;

import java.util.Set;

/**
 * One way in, and what the wall does to its answer.
 *
 * @param behind what it does
 * @param mayUse roles for which it opens
 * @param path with {…} for what the walled case has there
 * @param body of the same kind; null for none
 */
record Door(Behind behind, Set<String> mayUse, String path, String body) {
    /** A body that is a form with a file. */
    static final String FILE = "--x\r\nContent-Disposition: form-data; name=\"reason\"\r\n\r\nx\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.txt\"\r\n\r\nx\r\n--x--\r\n";

    Door(Behind behind, Set<String> mayUse, String path) {
        this(behind, mayUse, path, null);
    }

    /** Of its body. */
    String contentType() {
        return body != null && body.startsWith("--x") ? "multipart/form-data; boundary=x" : "application/json";
    }

    /** What the wall does to an answer. */
    enum Behind {
        /** 404, as of what never was. */
        MISSING,
        /** An answer that holds nothing of it, though the member's does. */
        ABSENT,
        /** Counts of which it is none. */
        UNCOUNTED,
        /** Sums over everyone's cases, of which it is none for whoever is walled; they tell a stranger no more than that there is something. */
        UNSUMMED,
        /** A stream that never tells of it. */
        UNHEARD,
        /** Nothing of any case is ever in it. */
        BESIDE,
        /** 404, but for a stranger, who gets in by it. */
        BROKEN_IN,
        /** As ABSENT, but for a stranger, who is there to look after it. */
        LOOKED_AFTER,
        /** 404, but for whoever's office it is, member or not. */
        OFFICE,
        /** 404 to everyone: it is for one person alone. */
        ONE_PERSONS;

        boolean forStrangers() {
            return this == BROKEN_IN || this == LOOKED_AFTER || this == OFFICE;
        }
    }
}
