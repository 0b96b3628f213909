package dev.probity.cases.casefile;

import dev.probity.cases.evidence.Bills;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Clauses;
import dev.probity.cases.http.Cursor;
import dev.probity.cases.http.NamesLeftOut;
import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.Workers;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of cases. */
@ApplicationScoped
public class CaseList {
    private static final int SUBJECTS_SHOWN = 5;

    private static final String IN_IT = "select case_id from case_subject where subject_id in (%s)";

    /**
     * What the reader may see. The database shows nothing else in any case (ADR 0070); said here, the list starts from the reader's few cases, where it would
     * otherwise go through all that there are. As an array, since PostgreSQL looks its items up by the key, and would rather read all cases than join them.
     */
    private static final String SEEN =
            "c.taken = false or cast(sql('? = any(array(select case_id from own_case))', c.id) as Boolean) = true";

    /** What says the words, wherever in a case they stand; nothing of what it says is shown, so that nothing was read. */
    private static final String SAYING =
            "cast(sql('? = any(array(select cases_that_say(?, 1000)))', c.id, :words) as Boolean) = true";

    private final CaseFiles files;
    private final Workers workers;
    private final NamesLeftOut leftOut;
    private final java.time.Clock clock;

    CaseList(CaseFiles files, Workers workers, NamesLeftOut leftOut, java.time.Clock clock) {
        this.files = files;
        this.workers = workers;
        this.leftOut = leftOut;
        this.clock = clock;
    }

    @WithSession
    public Uni<CasePage> page(CaseFilter filter, Actor reader) {
        var clauses = conditions(filter, reader);
        var cursor = Cursor.read(filter.cursor, filter.order.name());
        if (cursor != null) {
            after(clauses, filter.order, cursor);
        }
        return files.find("from CaseFileEntity c " + clauses.where() + order(filter.order), clauses.parameters())
                .page(Page.of(0, filter.limit + 1))
                .list()
                .chain(found -> rows(found.subList(0, Math.min(found.size(), filter.limit)))
                        .chain(rows ->
                                leftOut.by(filter.q).map(names -> new CasePage(rows, next(found, filter), names))));
    }

    private Uni<List<CaseRow>> rows(List<CaseFileEntity> found) {
        var people = found.stream()
                .flatMap(file -> Stream.of(file.assignee, file.escalatedBy))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var ids = found.stream().map(file -> file.id).toList();
        return files.subjects(ids)
                .chain(subjects -> workers.named(people).map(names -> {
                    var byCase = subjects.stream().collect(Collectors.groupingBy(subject -> subject.key.caseId));
                    return found.stream()
                            .map(file -> row(file, byCase.getOrDefault(file.id, List.of()), names))
                            .toList();
                }));
    }

    private CaseRow row(CaseFileEntity file, List<CaseSubjectEntity> subjects, Map<String, Person> names) {
        var now = clock.instant();
        return new CaseRow(
                file.id,
                file.version,
                file.ref(),
                file.title,
                file.state,
                file.assignee == null ? null : names.get(file.assignee),
                subjects.stream()
                        .sorted((a, b) -> Boolean.compare(b.alerted, a.alerted))
                        .limit(SUBJECTS_SHOWN)
                        .map(subject -> subject.subject.named(now))
                        .toList(),
                subjects.size(),
                file.posterior,
                Bills.decibans(file.totalMdb),
                file.openedAt,
                file.changedAt,
                CaseViews.due(file),
                file.escalation(names),
                subjects.stream()
                        .map(subject -> subject.outcome)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static Clauses conditions(CaseFilter filter, Actor reader) {
        var clauses = new Clauses().and(SEEN);
        if (!filter.state.isEmpty()) {
            clauses.and("c.state in :states", "states", filter.state);
        }
        if ("none".equals(filter.assignee)) {
            clauses.and("c.assignee is null");
        } else if (filter.assignee != null && !filter.assignee.isEmpty()) {
            clauses.and(
                    "c.assignee = :assignee", "assignee", filter.assignee.equals("me") ? reader.id() : filter.assignee);
        }
        if (filter.escalated != null) {
            clauses.and(filter.escalated ? "c.escalatedAt is not null" : "c.escalatedAt is null");
        }
        if (filter.q != null && !filter.q.isBlank()) {
            named(clauses, filter.q.strip());
        }
        return clauses;
    }

    /** By its reference, or the beginning of one that no case has; by a word of the title, or how one begins; by a subject's name; by what it says. */
    static void named(Clauses clauses, String q) {
        var digits = q.toLowerCase(Locale.ROOT).replaceFirst("^c-", "");
        var number = digits.matches("\\d{1,15}") ? Long.parseLong(digits) : -1L;
        clauses.and(
                "c.number = :number or cast(c.number as string) like :start"
                        + " and not exists (select 1 from CaseFileEntity whole where whole.number = :number)"
                        + " or lower(c.title) like :q escape '\\' or lower(c.title) like :word escape '\\'"
                        + " or " + Clauses.called(IN_IT, "c.id", Clauses.MOST_CALLED, "q")
                        + " or " + SAYING,
                "number",
                number,
                "start",
                number < 0 ? "" : number + "%",
                "q",
                Clauses.prefix(q),
                "words",
                q,
                "word",
                "% " + Clauses.prefix(q));
    }

    private static void after(Clauses clauses, CaseOrder order, Cursor cursor) {
        UUID id = cursor.id();
        switch (order) {
            case HEAVIEST ->
                clauses.and(
                        "c.totalMdb < :value or c.totalMdb = :value and c.id < :id",
                        "value",
                        cursor.weight(),
                        "id",
                        id);
            case NEWEST -> clauses.and("c.number < :value", "value", cursor.value());
            case CHANGED ->
                clauses.and(
                        "c.changedAt < :value or c.changedAt = :value and c.id < :id",
                        "value",
                        cursor.time(),
                        "id",
                        id);
            case CLOCK ->
                clauses.and("c.dueAt > :value or c.dueAt = :value and c.id < :id", "value", cursor.time(), "id", id);
        }
    }

    private static String order(CaseOrder order) {
        return switch (order) {
            case HEAVIEST -> "order by c.totalMdb desc, c.id desc";
            case NEWEST -> "order by c.number desc";
            case CHANGED -> "order by c.changedAt desc, c.id desc";
            case CLOCK -> "order by c.dueAt, c.id desc";
        };
    }

    private static @Nullable String next(List<CaseFileEntity> found, CaseFilter filter) {
        if (found.size() <= filter.limit) {
            return null;
        }
        var last = found.get(filter.limit - 1);
        return new Cursor(filter.order.name(), value(last, filter.order), last.id).text();
    }

    private static long value(CaseFileEntity last, CaseOrder order) {
        Instant time = order == CaseOrder.CHANGED ? last.changedAt : last.dueAt;
        return switch (order) {
            case HEAVIEST -> last.totalMdb;
            case NEWEST -> last.number;
            case CHANGED, CLOCK -> Cursor.micros(time);
        };
    }
}
