package dev.probity.cases.subject;

import dev.probity.cases.alert.AlertEntity;
import dev.probity.cases.alert.Alerts;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.CaseLink;
import dev.probity.cases.evidence.Bills;
import dev.probity.cases.evidence.FamilyLine;
import dev.probity.cases.http.Clauses;
import dev.probity.cases.http.Cursor;
import dev.probity.cases.http.NamesLeftOut;
import dev.probity.cases.risk.RiskEntity;
import dev.probity.cases.risk.Risks;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Subjects by risk, from what is mirrored here. */
@ApplicationScoped
public class SubjectList {
    private final Risks risks;
    private final Alerts alerts;
    private final CaseFiles files;
    private final Judgements judgements;
    private final NamesLeftOut leftOut;
    private final Clock clock;

    SubjectList(Risks risks, Alerts alerts, CaseFiles files, Judgements judgements, NamesLeftOut leftOut, Clock clock) {
        this.risks = risks;
        this.alerts = alerts;
        this.files = files;
        this.judgements = judgements;
        this.leftOut = leftOut;
        this.clock = clock;
    }

    @WithSession
    public Uni<SubjectPage> page(SubjectFilter filter) {
        var clauses = conditions(filter);
        var order = filter.order == SubjectOrder.RISK
                ? "order by r.totalMdb desc, r.id desc"
                : "order by r.asOf desc, r.id desc";
        return risks.find("from RiskEntity r join fetch r.subject " + clauses.where() + order, clauses.parameters())
                .page(Page.of(0, filter.limit + 1))
                .list()
                .chain(found -> rows(found.subList(0, Math.min(found.size(), filter.limit)))
                        .chain(rows ->
                                leftOut.by(filter.q).map(names -> new SubjectPage(rows, next(found, filter), names))));
    }

    private static Clauses conditions(SubjectFilter filter) {
        var clauses = new Clauses();
        if (filter.kind != null) {
            clauses.and("r.subject.kind = :kind", "kind", filter.kind);
        }
        if (filter.aboveLine != null) {
            clauses.and("r.aboveLine = :above", "above", filter.aboveLine);
        }
        if (filter.q != null && !filter.q.isBlank()) {
            clauses.called("r.id", filter.q);
        }
        var cursor = Cursor.read(filter.cursor, filter.order.name());
        if (cursor != null) {
            after(clauses, filter.order, cursor);
        }
        return clauses;
    }

    private static void after(Clauses clauses, SubjectOrder order, Cursor cursor) {
        switch (order) {
            case RISK ->
                clauses.and(
                        "r.totalMdb < :value or r.totalMdb = :value and r.id < :id",
                        "value",
                        cursor.weight(),
                        "id",
                        cursor.id());
            case CHANGED ->
                clauses.and(
                        "r.asOf < :value or r.asOf = :value and r.id < :id", "value", cursor.time(), "id", cursor.id());
        }
    }

    private static @Nullable String next(List<RiskEntity> found, SubjectFilter filter) {
        if (found.size() <= filter.limit) {
            return null;
        }
        var last = found.get(filter.limit - 1);
        var value = filter.order == SubjectOrder.RISK ? last.totalMdb : Cursor.micros(last.asOf);
        return new Cursor(filter.order.name(), value, last.id).text();
    }

    private Uni<List<SubjectRow>> rows(List<RiskEntity> found) {
        List<UUID> ids = found.stream().map(risk -> risk.id).toList();
        return alerts.waitingOf(ids)
                .chain(waiting -> files.openOf(ids)
                        .chain(cases -> judgements.of(ids).map(judged -> {
                            Map<UUID, AlertEntity> bySubject = waiting.stream()
                                    .collect(Collectors.toMap(a -> a.subject.id, Function.identity(), (a, b) -> a));
                            return found.stream()
                                    .map(risk -> row(
                                            risk,
                                            bySubject.get(risk.id),
                                            cases.of(risk.id),
                                            judged.getOrDefault(risk.id, List.of())))
                                    .toList();
                        })));
    }

    private SubjectRow row(RiskEntity risk, @Nullable AlertEntity alert, List<CaseLink> open, List<Judgement> judged) {
        return new SubjectRow(
                risk.subject.named(clock.instant()),
                risk.posterior,
                Bills.decibans(risk.totalMdb),
                risk.aboveLine,
                risk.asOf,
                FamilyLine.read(risk.lines),
                open.isEmpty() ? null : open.getFirst(),
                open.stream().skip(1).toList(),
                alert == null ? null : alert.id,
                judged.isEmpty() ? null : judged.getFirst());
    }
}
