package dev.probity.cases;

import dev.probity.cases.alert.AlertDetail;
import dev.probity.cases.alert.AlertRow;
import dev.probity.cases.breakglass.Glass;
import dev.probity.cases.casefile.Case;
import dev.probity.cases.casefile.Recusal;
import dev.probity.cases.consultation.Consultation;
import dev.probity.cases.consultation.Half;
import dev.probity.cases.deadletter.DeadLetter;
import dev.probity.cases.enforcement.Proposal;
import dev.probity.cases.exhibit.Exhibit;
import dev.probity.cases.outbox.Disposition;
import dev.probity.cases.scoring.ReceivedActivity;
import dev.probity.cases.scoring.ReceivedAlert;
import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.scoring.ReceivedDays;
import dev.probity.cases.scoring.ReceivedExplanations;
import dev.probity.cases.scoring.ReceivedFindings;
import dev.probity.cases.scoring.ReceivedStatus;
import dev.probity.cases.scoring.ReceivedTies;
import dev.probity.cases.task.Task;
import dev.probity.cases.unmask.Unmasking;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a native executable must keep for JSON because no endpoint's signature names it, with all that it holds. */
@RegisterForReflection(
        registerFullHierarchy = true,
        targets = {
            ReceivedAlert.class,
            ReceivedBill.class,
            ReceivedActivity.class,
            ReceivedDays.class,
            ReceivedExplanations.class,
            ReceivedFindings.class,
            ReceivedStatus.class,
            ReceivedTies.class,
            Disposition.class,
            DeadLetter.class,
            AlertRow.class,
            AlertDetail.class,
            Case.class,
            Recusal.class,
            Exhibit.class,
            Task.class,
            Glass.class,
            Unmasking.class,
            Consultation.class,
            Half.class,
            Proposal.class
        })
final class Reflected {
    private Reflected() {}
}
