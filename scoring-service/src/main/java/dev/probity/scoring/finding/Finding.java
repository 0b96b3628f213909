package dev.probity.scoring.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A detector saw this, about this subject, in this window, on these events, and it weighs so much.
 *
 * @param id stable: a later revision with the same id replaces the earlier one, it never adds; see {@link #id}
 * @param revision 1, 2, …; {@link #UNNUMBERED} when the detector leaves numbering to the risk book
 * @param subject the party it is about, as {@code kind:id}
 * @param detector who speaks
 * @param window when
 * @param weight how much
 * @param account why
 * @param foundAt event time of the latest event that went into it
 * @param policyVersion version of the policy that allowed the indicator; {@link #UNSTAMPED} until the risk book's door has asked
 * @param peers whom the subject was compared with; null when with nobody
 */
public record Finding(
        String id,
        int revision,
        String subject,
        Detector detector,
        Window window,
        Weight weight,
        Account account,
        Instant foundAt,
        String policyVersion,
        @Nullable PeerGroup peers) {
    public static final int UNNUMBERED = 0;
    public static final String UNSTAMPED = "0";

    /** The stable id of what a detector says about a subject in a window; a detail (a data class) may be appended after a slash. */
    public static String id(Detector detector, String subject, Window window) {
        return detector.name() + "/" + subject + "/" + window.horizon().wireName() + "/" + window.start();
    }

    /** The same finding, numbered and weighed. */
    public Finding weighed(int number, Weight weighed) {
        return new Finding(id, number, subject, detector, window, weighed, account, foundAt, policyVersion, peers);
    }

    /** The same finding, made under that version of the policy. */
    public Finding under(String policy) {
        return policy.equals(policyVersion)
                ? this
                : new Finding(id, revision, subject, detector, window, weight, account, foundAt, policy, peers);
    }

    /** The same finding with that account of itself. */
    Finding telling(Account told) {
        return new Finding(id, revision, subject, detector, window, weight, told, foundAt, policyVersion, peers);
    }

    /** The same finding showing at most that many events. */
    public Finding showing(int mostEvidence) {
        var shown = account.showing(mostEvidence);
        return shown == account ? this : telling(shown);
    }
}
