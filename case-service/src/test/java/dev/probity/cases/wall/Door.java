package dev.probity.cases.wall;

import java.util.List;
import java.util.Set;

/**
 * One way in, and what the wall does to its answer.
 *
 * @param behind what it does
 * @param mayUse roles for which it opens
 * @param path with {…} for what the walled case has there
 * @param body of the same kind; null for none
 * @param toMembers status to a member in each of these roles, in the order of {@link Doors#ROLES}; one alone is the same to all
 * @param toStrangers the same to a stranger whose office it is; empty where there is none
 */
record Door(
        Behind behind,
        Set<String> mayUse,
        String path,
        String body,
        List<Integer> toMembers,
        List<Integer> toStrangers) {
    /** A body that is a form with a file. */
    static final String FILE = "--x\r\nContent-Disposition: form-data; name=\"reason\"\r\n\r\nx\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.txt\"\r\n\r\nx\r\n--x--\r\n";

    Door(Behind behind, Set<String> mayUse, String path) {
        this(behind, mayUse, path, null);
    }

    Door(Behind behind, Set<String> mayUse, String path, String body) {
        this(behind, mayUse, path, body, List.of(200), List.of());
    }

    /** The same with these answers to members: what one has done may be nothing that the next can do again. */
    Door toMembers(Integer... statuses) {
        return new Door(behind, mayUse, path, body, List.of(statuses), toStrangers);
    }

    Door toStrangers(Integer... statuses) {
        return new Door(behind, mayUse, path, body, toMembers, List.of(statuses));
    }

    /** What a member of that role, which may use it, gets. */
    int toMember(String role) {
        return of(toMembers, role);
    }

    int toStranger(String role) {
        return of(toStrangers, role);
    }

    private int of(List<Integer> statuses, String role) {
        var place = Doors.ROLES.stream().filter(mayUse::contains).toList().indexOf(role);
        return statuses.get(statuses.size() == 1 ? 0 : place);
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
        /** An answer in which each is as one that never was. */
        EACH_MISSING,
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
