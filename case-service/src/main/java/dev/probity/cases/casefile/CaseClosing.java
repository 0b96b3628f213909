package dev.probity.cases.casefile;

import dev.probity.cases.http.Actor;
import dev.probity.cases.outbox.Disposition;
import dev.probity.cases.outbox.Outbox;
import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.timeline.EntryKind;
import dev.probity.cases.timeline.TimelineEntity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Closes a case: what was found of whom, on its alerts too, and a disposition for each in the outbox; or that it goes on in another one. */
@ApplicationScoped
public class CaseClosing {
    private final CaseFiles files;
    private final CaseRecord record;
    private final CaseRows rows;
    private final CaseBills bills;
    private final Outbox outbox;
    private final Clock clock;

    CaseClosing(CaseFiles files, CaseRecord record, CaseRows rows, CaseBills bills, Outbox outbox, Clock clock) {
        this.files = files;
        this.record = record;
        this.rows = rows;
        this.bills = bills;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** With bills of go-betweens that are told of, and kept nowhere yet. */
    Uni<CaseFileEntity> close(
            CaseFileEntity file, Actor actor, CaseChange.Closed closed, Map<UUID, ReceivedBill> goBetweens) {
        var now = clock.instant();
        file.endEscalation();
        var decidedOn = new HashMap<>(goBetweens);
        return bills.of(file)
                .invoke(decidedOn::putAll)
                .chain(() -> files.subjects(file.id))
                .map(subjects -> line(file, subjects, closed))
                .chain(line -> record.apply(file, actor, closed, line))
                .invoke(() -> {
                    file.closedAt = now;
                    file.closedBy = actor.id();
                    file.reason = closed.reason();
                })
                .call(() -> bills.keep(file, decidedOn))
                .call(() -> decide(file, actor, closed.outcomes()))
                .call(() -> tell(file, closed, now));
    }

    /** Closes it with nothing found of anybody: all of it goes on there. What its bills said at that moment stays with it, as do those whom it is about. */
    public Uni<CaseFileEntity> merged(CaseFileEntity file, Actor actor, CaseFileEntity into, String reason) {
        var line = CaseRecord.line(EntryKind.MERGED, "Merged into %s: %s".formatted(into.ref(), reason));
        line.from = file.state.name();
        line.to = into.ref();
        return bills.of(file)
                .chain(standing -> record.apply(file, actor, new CaseChange.Merged(), line)
                        .invoke(() -> {
                            file.closedAt = clock.instant();
                            file.closedBy = actor.id();
                            file.reason = reason;
                            file.mergedInto = into.id;
                        })
                        .call(() -> bills.keep(file, standing)));
    }

    /** The record says by itself who was judged what: its lines cannot be altered, rows of the case can. */
    private static TimelineEntity line(
            CaseFileEntity file, List<CaseSubjectEntity> subjects, CaseChange.Closed closed) {
        var verdicts = subjects.stream()
                .filter(subject -> closed.outcomes().containsKey(subject.key.subjectId))
                .map(subject -> subject.subject.label + " "
                        + Objects.requireNonNull(closed.outcomes().get(subject.key.subjectId))
                                .words())
                .collect(Collectors.joining(", "));
        var line = CaseRecord.line(EntryKind.CLOSED, "Closed: " + verdicts + " — " + closed.reason());
        line.from = file.state.name();
        line.to = CaseState.CLOSED.name();
        return line;
    }

    private Uni<Void> decide(CaseFileEntity file, Actor actor, Map<UUID, Outcome> outcomes) {
        return Multi.createFrom()
                .iterable(outcomes.entrySet())
                .onItem()
                .transformToUniAndConcatenate(found -> rows.decide(file, found.getKey(), found.getValue(), actor))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tell(CaseFileEntity file, CaseChange.Closed closed, Instant now) {
        return rows.alerts(file)
                .chain(alerts -> files.subjects(file.id)
                        .chain(subjects -> Multi.createFrom()
                                .iterable(subjects)
                                .filter(subject -> closed.outcomes().containsKey(subject.key.subjectId))
                                .map(subject -> new Disposition(
                                        UUID.randomUUID(),
                                        file.id,
                                        file.ref(),
                                        subject.subject.ref,
                                        Objects.requireNonNull(closed.outcomes().get(subject.key.subjectId)),
                                        alerts.getOrDefault(subject.key.subjectId, List.of()),
                                        now))
                                .onItem()
                                .transformToUniAndConcatenate(outbox::add)
                                .collect()
                                .last()
                                .replaceWithVoid()));
    }
}
