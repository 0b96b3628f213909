package dev.probity.cases.alert;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.CaseGrowth;
import dev.probity.cases.casefile.CaseState;
import dev.probity.cases.casefile.CaseTitles;
import dev.probity.cases.evidence.BillShelf;
import dev.probity.cases.http.Actor;
import dev.probity.cases.identity.PartyRef;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.identity.Subjects;
import dev.probity.cases.live.Live;
import dev.probity.cases.live.LiveKind;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings an alert into the case that it belongs to, or opens one where that is the rule. */
@ApplicationScoped
public class CaseFinder {
    // One at a time over all replicas, so that two alerts that belong together don't open two cases.
    private static final String ONE_AT_A_TIME =
            "select cast(pg_advisory_xact_lock(hashtext('probity.case.grouping')) as text)";
    private static final int GROUPING_MERCHANTS = 20;
    private static final Uni<Void> NOTHING = Uni.createFrom().voidItem();

    private final CaseFiles files;
    private final CaseGrowth growth;
    private final CaseCandidates candidates;
    private final Detachments detachments;
    private final Subjects subjects;
    private final BillShelf bills;
    private final Live live;
    private final CaseConfig config;

    CaseFinder(
            CaseFiles files,
            CaseGrowth growth,
            CaseCandidates candidates,
            Detachments detachments,
            Subjects subjects,
            BillShelf bills,
            Live live,
            CaseConfig config) {
        this.files = files;
        this.growth = growth;
        this.candidates = candidates;
        this.detachments = detachments;
        this.subjects = subjects;
        this.bills = bills;
        this.live = live;
        this.config = config;
    }

    /** Finds the alert's case, lets it weigh as much as it does now, and tells open pages of it. */
    Uni<Void> settle(AlertEntity alert, SubjectEntity subject, Instant recordAt) {
        return find(alert, subject)
                .chain(caseId -> caseId.isPresent()
                        ? files.weigh(caseId.get())
                                .chain(open -> open ? live.changed(LiveKind.CASE, caseId.get(), recordAt) : NOTHING)
                        : NOTHING);
    }

    /** Leaves alone what people have decided or taken out of a case, what the budget deferred, and what waits below the line on its own. */
    private Uni<Optional<UUID>> find(AlertEntity alert, SubjectEntity subject) {
        if (alert.caseFile != null) {
            var caseId = alert.caseFile.id;
            return files.locked(caseId)
                    .chain(file -> file.state == CaseState.CLOSED || !alert.state.waiting()
                            ? NOTHING
                            : drawInMore(file, alert, subject))
                    .replaceWith(Optional.of(caseId));
        }
        if (alert.state != AlertState.OPEN && alert.state != AlertState.SNOOZED) {
            return Uni.createFrom().item(Optional.empty());
        }
        return detachments
                .has(alert.id)
                .chain(detached -> detached
                        ? Uni.createFrom().item(Optional.empty())
                        : target(alert, subject)
                                .chain(found -> found.isPresent()
                                        ? joinByRule(found.get(), alert, subject)
                                        : openByRule(alert, subject)));
    }

    private Uni<Optional<UUID>> joinByRule(UUID caseId, AlertEntity alert, SubjectEntity subject) {
        return files.locked(caseId)
                .chain(file -> file.state == CaseState.CLOSED
                        ? openByRule(alert, subject)
                        : join(file, Actor.PROBITY, alert, subject, "joined by rule")
                                .replaceWith(Optional.of(caseId)));
    }

    private Uni<Optional<UUID>> openByRule(AlertEntity alert, SubjectEntity subject) {
        return alert.aboveLine && config.openCase() == CaseConfig.OpenCase.ABOVE_LINE
                ? open(
                                Actor.PROBITY,
                                null,
                                alert,
                                subject,
                                "Opened by rule: the alert on %s is above the line".formatted(subject.label))
                        .map(file -> Optional.of(file.id))
                : Uni.createFrom().item(Optional.empty());
    }

    /** Holds off other alerts that look for a case until this transaction is over; taken before any row is locked. */
    Uni<Void> oneAtATime() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(ONE_AT_A_TIME, String.class).getSingleResult())
                .replaceWithVoid();
    }

    /** Opens a case with this alert. */
    Uni<CaseFileEntity> open(
            Actor actor, @Nullable String title, AlertEntity alert, SubjectEntity subject, String why) {
        return drawnIn(alert, subject)
                .chain(others -> growth.open(
                        actor,
                        title == null
                                ? CaseTitles.of(alert.lines, subject.kind, subject.label, merchants(others))
                                : title,
                        joining(alert, subject, others, why)));
    }

    /** Brings this alert into an open case. */
    Uni<Void> join(CaseFileEntity file, Actor actor, AlertEntity alert, SubjectEntity subject, String why) {
        return drawnIn(alert, subject)
                .chain(others -> growth.join(
                        file, actor, joining(alert, subject, others, "The alert on " + subject.label + " " + why)))
                .replaceWithVoid();
    }

    /** Brings this alert into an open case from another one, whose subjects are there already: nobody else is drawn in. */
    Uni<Void> goOn(CaseFileEntity file, Actor actor, AlertEntity alert, String why) {
        return growth.join(
                        file,
                        actor,
                        joining(alert, alert.subject, List.of(), "The alert on " + alert.subject.label + " " + why))
                .replaceWithVoid();
    }

    private Uni<Void> drawInMore(CaseFileEntity file, AlertEntity alert, SubjectEntity subject) {
        return files.status(file)
                .chain(status -> drawnIn(alert, subject)
                        .chain(others -> detachments.of(file.id).chain(detached -> {
                            var more = new HashSet<>(ids(others));
                            more.removeAll(status.subjects());
                            more.removeAll(detached);
                            if (more.isEmpty()
                                    || status.subjects().size() + more.size()
                                            > config.grouping().subjectsLimit()) {
                                return NOTHING;
                            }
                            var names = others.stream()
                                    .filter(other -> more.contains(other.id))
                                    .map(other -> other.label)
                                    .collect(Collectors.joining(", "));
                            var why = names + " drawn in: the alert on " + subject.label + " has come to involve "
                                    + (more.size() == 1 ? "it" : "them");
                            return growth.drawIn(file, new CaseGrowth.Joining(alert.id, subject.id, more, why))
                                    .replaceWithVoid();
                        })));
    }

    private Uni<Optional<UUID>> target(AlertEntity alert, SubjectEntity subject) {
        var named = Stream.concat(Stream.of(subject.ref), Arrays.stream(alert.merchants))
                .filter(ref -> ref.startsWith("merchant:"))
                .limit(GROUPING_MERCHANTS)
                .distinct()
                .toList();
        var grouping = config.grouping();
        var rule = new AlertGrouping(grouping.within(), grouping.merchantHubLimit(), grouping.subjectsLimit());
        return candidates
                .of(subject.id, named)
                .chain(found -> candidates
                        .waiting(named, alert.changedAt, grouping.within())
                        .map(waiting -> rule.joins(new AlertGrouping.Facts(alert.changedAt, named), found, waiting)));
    }

    /** The heaviest of its merchants, and with whom the subject's ties and payments are. */
    private Uni<List<SubjectEntity>> drawnIn(AlertEntity alert, SubjectEntity subject) {
        var merchants = Arrays.stream(alert.merchants)
                .filter(ref -> !ref.equals(subject.ref))
                .limit(config.grouping().merchantsDrawnIn())
                .map(PartyRef::of);
        return bills.of(List.of(alert.id)).chain(shelf -> {
            var bill = shelf.get(alert.id);
            var dealtWith = bill == null ? Stream.<PartyRef>of() : Counterparts.of(bill).stream();
            return Multi.createFrom()
                    .items(Stream.concat(merchants, dealtWith).distinct())
                    .onItem()
                    .transformToUniAndConcatenate(subjects::named)
                    .collect()
                    .asList();
        });
    }

    private static CaseGrowth.Joining joining(
            AlertEntity alert, SubjectEntity subject, List<SubjectEntity> others, String why) {
        return new CaseGrowth.Joining(alert.id, subject.id, ids(others), why);
    }

    private static Set<UUID> ids(List<SubjectEntity> subjects) {
        return subjects.stream().map(subject -> subject.id).collect(Collectors.toSet());
    }

    private static List<String> merchants(List<SubjectEntity> drawnIn) {
        return drawnIn.stream()
                .filter(one -> one.kind == SubjectKind.MERCHANT)
                .map(one -> one.label)
                .toList();
    }
}
