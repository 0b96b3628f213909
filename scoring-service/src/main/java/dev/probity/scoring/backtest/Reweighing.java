package dev.probity.scoring.backtest;

import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.policy.Person;
import dev.probity.scoring.policy.Terms;
import dev.probity.scoring.risk.BillWriter;
import dev.probity.scoring.risk.DeskMessage;
import dev.probity.scoring.risk.Disposition;
import dev.probity.scoring.risk.RiskBook;
import dev.probity.scoring.risk.RiskHistory;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Weighs the findings of one partition again, one after the other, by the rules of a draft; what the product does in its risk stage, without its stores. */
final class Reweighing {
    /** Events kept with a finding: enough to show, few enough to hold thousands. */
    private static final int SHOWN = 3;

    private final Draft draft;
    private final Ledger ledger;
    private final Map<String, File> files = new HashMap<>();
    private final Map<String, PastRecord.Placed> people = new HashMap<>();
    private final Map<Person, Terms> terms = new HashMap<>();

    Reweighing(Draft draft, Ledger ledger) {
        this.draft = draft;
        this.ledger = ledger;
    }

    /** A subject's book, and of each family the finding that says most. */
    private static final class File {
        final RiskBook book = new RiskBook();
        final EnumMap<Family, Finding> loudest = new EnumMap<>(Family.class);
    }

    void take(PastRecord record) {
        switch (record) {
            case PastRecord.Found found -> found(found.finding(), found.at());
            case PastRecord.Decided decided -> decided(decided.disposition(), decided.at());
            case PastRecord.Alerted alerted -> ledger.alertedThen(alerted);
            case PastRecord.Placed placed -> people.merge(placed.subject(), placed, Reweighing::later);
        }
    }

    private void found(Finding finding, Instant at) {
        var subject = finding.subject();
        if (terms(subject).withholds(finding).isPresent()) {
            return;
        }
        var file = files.computeIfAbsent(subject, any -> new File());
        double bet = draft.bets()
                .getOrDefault(finding.detector().name(), finding.weight().bet());
        var taken = file.book.takeAgain(finding, bet, draft.risk());
        if (taken == null) {
            return;
        }
        file.loudest.merge(finding.detector().family(), taken.showing(SHOWN), Reweighing::louder);
        int total = file.book.total(file.book.asOf(), draft.risk());
        if (file.book.publishes(total, draft.risk()) && file.book.concernsDesk(total, draft.risk())) {
            ledger.said(at, subject, new DeskMessage.Candidate(file.book.episode(), bill(subject, file)));
        }
    }

    private static PastRecord.Placed later(PastRecord.Placed known, PastRecord.Placed told) {
        return told.since().compareTo(known.since()) > 0 ? told : known;
    }

    private static Finding louder(Finding known, Finding now) {
        boolean same = known.id().equals(now.id());
        return same || now.weight().milliDecibans() >= known.weight().milliDecibans() ? now : known;
    }

    private dev.probity.scoring.risk.Bill bill(String subject, File file) {
        return BillWriter.write(
                subject,
                file.book,
                file.book.asOf(),
                file.loudest.values(),
                RiskHistory.EMPTY,
                draft.risk(),
                terms(subject).version());
    }

    private void decided(Disposition disposition, Instant at) {
        var subject = disposition.subject();
        var file = files.computeIfAbsent(subject, any -> new File());
        int episode = file.book.episode();
        if (!file.book.dispose(disposition.id())) {
            return;
        }
        file.loudest.clear();
        int total = file.book.total(file.book.asOf(), draft.risk());
        file.book.publish(total, total >= draft.risk().line());
        ledger.judged(subject, episode, disposition.outcome());
        ledger.said(at, subject, new DeskMessage.Ended(episode, disposition.decidedAt()));
    }

    private Terms terms(String subject) {
        if (draft.policy().rules().isEmpty() || !subject.startsWith("staff:")) {
            return Terms.FREE;
        }
        var placed = people.get(subject);
        return terms.computeIfAbsent(placed == null ? Person.UNKNOWN : placed.person(), draft.policy()::terms);
    }
}
