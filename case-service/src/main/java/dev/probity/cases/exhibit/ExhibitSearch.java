package dev.probity.cases.exhibit;

import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.scoring.ReceivedFindings;
import dev.probity.cases.scoring.Scoring;
import dev.probity.cases.subject.SubjectFiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks scoring for what somebody may want to keep as evidence, before any transaction is open. */
@ApplicationScoped
class ExhibitSearch {
    private final SubjectFiles files;
    private final Scoring scoring;

    ExhibitSearch(SubjectFiles files, Scoring scoring) {
        this.files = files;
        this.scoring = scoring;
    }

    /**
     * What scoring says of a subject now.
     *
     * @param subject who it is
     * @param bill as it stands; null where none is known, or scoring is away
     * @param findings the newest
     */
    record Found(SubjectEntity subject, @Nullable ReceivedBill bill, List<ReceivedFindings.Finding> findings) {
        /** Events that the bill and the findings rest on. */
        Stream<ReceivedBill.Evidence> events() {
            return Stream.concat(
                    bill == null ? Stream.empty() : bill.lines().stream().flatMap(line -> line.evidence().stream()),
                    findings.stream().flatMap(finding -> finding.evidence().stream()));
        }
    }

    /** Fails for a subject that is not there for whoever asks. */
    Uni<Found> of(UUID subjectId) {
        return files.who(subjectId)
                .chain(subject -> Uni.combine()
                        .all()
                        .unis(scoring.bill(subject.party(), null), scoring.findings(subject.party()))
                        .asTuple()
                        .map(asked -> {
                            var findings = asked.getItem2().value();
                            return new Found(
                                    subject, asked.getItem1().value(), findings == null ? List.of() : findings.items());
                        }));
    }
}
