package dev.probity.local.verify;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What whoever verifies knows from elsewhere.
 *
 * @param pinned verifier key of the log; null for the file's own
 * @param checkpoint an earlier checkpoint of it; null for none
 * @param consistency what the service answered that proves the file's log to be that one grown; null for none
 */
public record Trust(
        @Nullable String pinned,
        @Nullable String checkpoint,
        @Nullable String consistency) {
    /** Nothing. */
    public static final Trust NOTHING = new Trust(null, null, null);

    /** The key to verify with, and what there is to say of it. */
    Optional<LogKey> key(String own, Findings findings) {
        Optional<LogKey> inside = LogKey.read(own);
        if (inside.isEmpty()) {
            findings.wrong("key.txt was changed, or is missing.");
        }
        if (pinned == null) {
            // a checkpoint from elsewhere is held against the same key
            if (checkpoint == null) {
                findings.note(
                        "Only the key inside the file was asked. Whoever can sign with a key of their own can make such a file:"
                                + " compare key.txt with what GET /api/v1/record/key answers, or give that to --key.");
            }
            return inside;
        }
        Optional<LogKey> known = LogKey.read(pinned);
        if (known.isEmpty()) {
            findings.wrong("What --key names is no key of a log: name+id+key in one line.");
            return inside;
        }
        if (inside.isPresent() && !inside.get().text().equals(known.get().text())) {
            findings.wrong("Another key than yours signed this: key.txt says "
                    + inside.get().text() + ".");
        } else {
            findings.right("The key is the one that you gave.");
        }
        return known;
    }
}
