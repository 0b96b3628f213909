package dev.probity.cases.alert;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.CaseState;
import dev.probity.cases.casefile.CaseSubjectEntity;
import dev.probity.cases.casefile.Clock;
import dev.probity.cases.casefile.ClockKind;
import dev.probity.cases.casefile.OpenCases;
import dev.probity.cases.evidence.Bill;
import dev.probity.cases.evidence.BillLine;
import dev.probity.cases.evidence.BillSource;
import dev.probity.cases.evidence.Bills;
import dev.probity.cases.evidence.FamilyLine;
import dev.probity.cases.evidence.LatestEvents;
import dev.probity.cases.evidence.Maskings;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.SubjectRef;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.risk.Risks;
import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.wall.Veil;
import dev.probity.cases.wall.Walls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Alerts as people see them. */
@ApplicationScoped
public class AlertViews {
    private static final int WITH_SHOWN = 3;
    private static final int EVENTS_SHOWN = 5;

    private final CaseFiles files;
    private final Workers workers;
    private final Risks risks;
    private final Maskings maskings;
    private final Walls walls;
    private final java.time.Clock clock;
    private final CaseConfig config;

    AlertViews(
            CaseFiles files,
            Workers workers,
            Risks risks,
            Maskings maskings,
            Walls walls,
            java.time.Clock clock,
            CaseConfig config) {
        this.files = files;
        this.workers = workers;
        this.risks = risks;
        this.maskings = maskings;
        this.walls = walls;
        this.clock = clock;
        this.config = config;
    }

    /** Rows of alerts that came with their subjects and cases. */
    public Uni<List<AlertRow>> rows(List<AlertEntity> alerts) {
        var caseIds = alerts.stream()
                .filter(alert -> alert.caseFile != null)
                .map(alert -> Objects.requireNonNull(alert.caseFile).id)
                .collect(Collectors.toSet());
        var people = alerts.stream()
                .flatMap(alert -> Stream.of(alert.assignee, alert.snoozedBy))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var subjectIds = alerts.stream().map(alert -> alert.subject.id).toList();
        return files.subjects(caseIds)
                .chain(mates -> files.openOf(subjectIds)
                        .chain(open -> workers.named(people)
                                .chain(names -> walls.veil().map(veil -> {
                                    var byCase = mates.stream().collect(Collectors.groupingBy(mate -> mate.key.caseId));
                                    return alerts.stream()
                                            .map(alert -> row(alert, byCase, open, new Told(names, veil)))
                                            .toList();
                                }))));
    }

    /** The drawer of an alert. */
    Uni<AlertDetail> detail(AlertEntity alert, @Nullable ReceivedBill received) {
        if (received == null) {
            throw ProblemException.missing();
        }
        return maskings.of(List.of(alert.subject), received.texts())
                .map(masking -> Bills.shown(received, masking, BillSource.LIVE))
                .chain(bill -> detail(alert, bill));
    }

    private Uni<AlertDetail> detail(AlertEntity alert, Bill bill) {
        var count = bill.lines().stream().mapToInt(BillLine::evidenceCount).sum();
        var events = LatestEvents.of(bill, EVENTS_SHOWN);
        return rows(List.of(alert))
                .chain(rows -> mates(alert)
                        .map(mates ->
                                new AlertDetail(rows.getFirst(), bill, bill.explanations(), events, count, mates)));
    }

    private Uni<List<CaseMate>> mates(AlertEntity alert) {
        if (alert.caseFile == null) {
            return Uni.createFrom().item(List.of());
        }
        return files.subjects(alert.caseFile.id).chain(all -> {
            var others = all.stream()
                    .filter(mate -> !mate.key.subjectId.equals(alert.subject.id))
                    .toList();
            var ids = others.stream().map(mate -> mate.key.subjectId).toList();
            return files.openOf(ids)
                    .chain(open -> risks.posteriors(ids)
                            .map(known -> others.stream()
                                    .map(mate -> mate(mate, known.get(mate.key.subjectId), open))
                                    .sorted(Comparator.comparing(
                                            CaseMate::posterior, Comparator.nullsLast(Comparator.reverseOrder())))
                                    .toList()));
        });
    }

    private CaseMate mate(CaseSubjectEntity mate, @Nullable Double posterior, OpenCases open) {
        return new CaseMate(
                mate.subject.named(clock.instant()),
                posterior,
                open.alertedBesides(mate.key.caseId, mate.key.subjectId));
    }

    private record Told(Map<String, Person> names, Veil veil) {}

    private static @Nullable Person named(@Nullable String user, Told told) {
        return user == null ? null : told.names().get(user);
    }

    private AlertRow row(AlertEntity alert, Map<UUID, List<CaseSubjectEntity>> byCase, OpenCases open, Told told) {
        var now = clock.instant();
        var state = alert.stateAt(now);
        return new AlertRow(
                alert.id,
                alert.version,
                alert.subject.named(now),
                state,
                alert.aboveLine,
                alert.posterior,
                Bills.decibans(alert.totalMdb),
                Bills.decibans(alert.priorMdb),
                Bills.decibans(alert.lineMdb),
                FamilyLine.read(alert.lines),
                told.veil().sentence(alert.summary),
                Merchants.of(alert.merchants),
                with(alert, byCase, now),
                alert.caseFile == null ? null : alert.caseFile.link(),
                open.besides(alert.caseFile == null ? null : alert.caseFile.id, alert.subject.id),
                named(alert.assignee, told),
                alert.raisedAt,
                alert.changedAt,
                alert.receivedAt,
                Bills.decibans(alert.changeMdb),
                alert.fresh,
                due(alert, state),
                state == AlertState.SNOOZED ? alert.snoozedUntil : null,
                state == AlertState.SNOOZED ? named(alert.snoozedBy, told) : null,
                alert.outcome);
    }

    private static List<SubjectRef> with(AlertEntity alert, Map<UUID, List<CaseSubjectEntity>> byCase, Instant now) {
        if (alert.caseFile == null) {
            return List.of();
        }
        return byCase.getOrDefault(alert.caseFile.id, List.of()).stream()
                .filter(mate -> mate.alerted && !mate.key.subjectId.equals(alert.subject.id))
                .limit(WITH_SHOWN)
                .map(mate -> mate.subject.named(now))
                .toList();
    }

    /** Triage is over once somebody has the case or investigates; then its own clock runs. */
    private @Nullable Clock due(AlertEntity alert, AlertState state) {
        if (state != AlertState.OPEN) {
            return null;
        }
        var file = alert.caseFile;
        return file != null && (file.assignee != null || file.state == CaseState.INVESTIGATING)
                ? Clock.of(ClockKind.DECISION, file.openedAt, file.dueAt)
                : Clock.of(
                        ClockKind.TRIAGE,
                        alert.receivedAt,
                        alert.receivedAt.plus(config.clocks().triage()));
    }
}
