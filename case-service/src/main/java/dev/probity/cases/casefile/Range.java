package dev.probity.cases.casefile;

import dev.probity.cases.http.Clauses;
import java.util.List;
import java.util.UUID;

/**
 * Which cases a reader sees, as far as they can be named. The database shows no others in any case (ADR 0070): a list that says so itself can start from these few,
 * where it would otherwise look at all that there are.
 *
 * @param triage whether they see those that nobody has taken
 * @param own those that they see besides; the first so many
 */
record Range(boolean triage, List<UUID> own) {
    /** More than these in a query cost more than they save. */
    static final int MOST = 500;

    void narrow(Clauses clauses) {
        if (own.size() > MOST) {
            return;
        }
        if (own.isEmpty()) {
            clauses.and(triage ? "c.taken = false" : "1 = 0");
        } else {
            clauses.and((triage ? "c.taken = false or " : "") + "c.id in :own", "own", own);
        }
    }
}
