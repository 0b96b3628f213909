package dev.probity.cases.alert;

import dev.probity.cases.evidence.BillShelf;
import dev.probity.cases.evidence.Bills;
import dev.probity.cases.evidence.FamilyLine;
import dev.probity.cases.evidence.Masking;
import dev.probity.cases.evidence.Maskings;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.Subjects;
import dev.probity.cases.live.Live;
import dev.probity.cases.live.LiveKind;
import dev.probity.cases.scoring.ReceivedAlert;
import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.wall.ByRule;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes in a revision of an alert, once: what is older than what is known changes nothing. */
@ApplicationScoped
public class AlertIntake {
    private final Alerts alerts;
    private final Subjects subjects;
    private final Maskings maskings;
    private final BillShelf bills;
    private final CaseFinder cases;
    private final Live live;
    private final Clock clock;

    AlertIntake(
            Alerts alerts,
            Subjects subjects,
            Maskings maskings,
            BillShelf bills,
            CaseFinder cases,
            Live live,
            Clock clock) {
        this.alerts = alerts;
        this.subjects = subjects;
        this.maskings = maskings;
        this.bills = bills;
        this.cases = cases;
        this.live = live;
        this.clock = clock;
    }

    /** True when the revision was news. */
    @ByRule
    @WithTransaction
    public Uni<Boolean> take(ReceivedAlert said, Instant recordAt) {
        return cases.oneAtATime()
                .chain(() -> subjects.named(said.party()))
                .chain(subject -> alerts.locked(said.alertId())
                        .chain(known -> known != null && known.revision >= said.revision()
                                ? Uni.createFrom().item(false)
                                : news(known, subject, said, recordAt).replaceWith(true)));
    }

    private Uni<Void> news(@Nullable AlertEntity known, SubjectEntity subject, ReceivedAlert said, Instant recordAt) {
        if (known != null && known.state.decided()) {
            return recorded(known, said);
        }
        var alert = known == null ? first(subject, said) : known;
        if (known != null) {
            alert.state = AlertStanding.after(
                    known.state, said.state(), liftedAboveLine(known, said), known.caseFile != null);
        }
        return maskings.of(List.of(subject), Stream.of(said.summary()))
                .invoke(masking -> says(alert, masking, said))
                .chain(() -> alerts.persistAndFlush(alert))
                .chain(() -> bills.put(alert.id, said.bill()))
                .chain(() -> cases.settle(alert, subject, recordAt))
                .chain(() -> live.changed(LiveKind.ALERT, alert.id, recordAt));
    }

    /** A bill only fades by itself: whatever makes it heavier is new, and above the line nobody sleeps through that. */
    private static boolean liftedAboveLine(AlertEntity known, ReceivedAlert said) {
        return said.aboveLine() && (!known.aboveLine || Bills.milli(said.bill().totalDecibans()) > known.totalMdb);
    }

    /** What was decided stays as those who decided saw it. */
    private Uni<Void> recorded(AlertEntity known, ReceivedAlert said) {
        known.revision = said.revision();
        known.scoringState = said.state();
        return alerts.persistAndFlush(known).replaceWithVoid();
    }

    private AlertEntity first(SubjectEntity subject, ReceivedAlert said) {
        var alert = new AlertEntity();
        alert.id = said.alertId();
        alert.subject = subject;
        alert.receivedAt = clock.instant();
        alert.state = AlertStanding.first(said.state());
        alert.version = 1;
        return alert;
    }

    private static void says(AlertEntity alert, Masking masking, ReceivedAlert said) {
        var bill = said.bill();
        var change = AlertChange.of(bill, said.changedAt());
        alert.episode = said.episode();
        alert.revision = said.revision();
        alert.raisedAt = said.raisedAt();
        alert.changedAt = said.changedAt();
        alert.scoringState = said.state();
        alert.aboveLine = said.aboveLine();
        alert.priorMdb = Bills.milli(bill.priorDecibans());
        alert.lineMdb = Bills.milli(bill.alertLineDecibans());
        alert.totalMdb = Bills.milli(bill.totalDecibans());
        alert.posterior = bill.posterior();
        alert.changeMdb = change.milli();
        alert.fresh = change.fresh();
        // told anew: there is something to read again
        alert.erasedAt = null;
        alert.summary = masking.sentence(said.summary());
        alert.lines = FamilyLine.store(bill.lines());
        alert.families = against(bill);
        alert.merchants = said.merchants().toArray(String[]::new);
        if (said.budget() != null) {
            alert.budgetDay = said.budget().day();
            alert.budgetLimit = said.budget().limit();
        }
    }

    private static String against(ReceivedBill bill) {
        return bill.lines().stream()
                .filter(line -> line.decibans() > 0)
                .map(ReceivedBill.Line::family)
                .collect(Collectors.joining(" ", " ", " "));
    }
}
