package dev.probity.cases.record;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The key that this service signs the log with; without one entries wait, and nothing can be proved of them. */
@ApplicationScoped
public class LogKeys {
    private final String origin;
    private final Optional<SigningKey> key;

    LogKeys(CaseConfig config) {
        this.origin = config.record().origin();
        this.key = config.record().signingKey().map(setting -> SigningKey.read(origin, setting));
    }

    String origin() {
        return origin;
    }

    boolean missing() {
        return key.isEmpty();
    }

    /** Fails where there is none. */
    SigningKey signing() {
        return key.orElseThrow(LogKeys::unsigned);
    }

    LogKey shown() {
        return new LogKey(origin, signing().open().text());
    }

    static ProblemException unsigned() {
        return new ProblemException(
                ProblemType.RECORD_UNSIGNED,
                "Whoever runs this has given it no key to sign the record with. What happens is written down all the same.");
    }
}
