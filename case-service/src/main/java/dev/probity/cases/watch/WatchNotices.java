package dev.probity.cases.watch;

import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Clauses;
import dev.probity.cases.http.Columns;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Cursor;
import dev.probity.cases.http.Once;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.live.Live;
import dev.probity.cases.live.LiveKind;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What auditors are told of looks, and what they answer. */
@ApplicationScoped
class WatchNotices implements PanacheRepositoryBase<WatchNoticeEntity, UUID> {
    private static final String ORDER = "LAST";
    private static final int OK = 200;
    private static final int MOST_LOOKS = 200;
    private static final String LOOKS =
            "select id, at, act, what, ground, file, label from watch_looks(:notice, :most)";
    private static final String OPEN =
            "select count(*) from (select 1 from watch_notice where state = 'OPEN' limit 1000) waiting";

    private final Workers workers;
    private final Once once;
    private final Live live;
    private final Clock clock;

    WatchNotices(Workers workers, Once once, Live live, Clock clock) {
        this.workers = workers;
        this.once = once;
        this.live = live;
        this.clock = clock;
    }

    @WithSession
    Uni<WatchPage> page(WatchFilter filter) {
        var clauses = new Clauses();
        if (!filter.state.isEmpty()) {
            clauses.and("state in :states", "states", filter.state);
        }
        if (!filter.kind.isEmpty()) {
            clauses.and("kind in :kinds", "kinds", filter.kind);
        }
        var cursor = Cursor.read(filter.cursor, ORDER);
        if (cursor != null) {
            clauses.and("lastAt < :time or lastAt = :time and id < :last", "time", cursor.time(), "last", cursor.id());
        }
        return find("from WatchNoticeEntity " + clauses.where() + "order by lastAt desc, id desc", clauses.parameters())
                .page(Page.of(0, filter.limit + 1))
                .list()
                .chain(found -> open().chain(open -> shown(found.subList(0, Math.min(found.size(), filter.limit)))
                        .map(items -> new WatchPage(items, next(found, filter.limit), open.intValue()))));
    }

    @WithSession
    Uni<WatchedLooks> one(UUID id) {
        return findById(id)
                .map(ProblemException::unlessMissing)
                .chain(notice -> looks(id)
                        .chain(looks -> shown(List.of(notice)).map(one -> new WatchedLooks(one.getFirst(), looks))));
    }

    @WithTransaction
    Uni<Answer> answer(UUID id, Command command, NewNoticeAnswer answer) {
        return workers.seen(command.actor())
                .chain(() -> once.run(
                        command,
                        () -> findById(id, LockModeType.PESSIMISTIC_WRITE)
                                .map(ProblemException::unlessMissing)
                                .invoke(notice -> command.seen(notice.version))
                                .chain(notice -> answered(notice, command, answer))));
    }

    private Uni<Answer> answered(WatchNoticeEntity notice, Command command, NewNoticeAnswer answer) {
        if (notice.state == NoticeState.ANSWERED) {
            throw new ProblemException(ProblemType.CONFLICT, "It is answered already. Nothing was changed.");
        }
        notice.state = NoticeState.ANSWERED;
        notice.answer = answer.text().strip();
        notice.answeredBy = command.actor().id();
        notice.answeredAt = clock.instant();
        notice.version++;
        return flush().chain(() -> live.changed(LiveKind.WATCH, notice.id, clock.instant()))
                .chain(() -> shown(List.of(notice)))
                .map(found -> once.answer(OK, notice.version, null, notice.id, found.getFirst()));
    }

    private Uni<Long> open() {
        return getSession()
                .chain(session -> session.createNativeQuery(OPEN, Long.class).getSingleResult());
    }

    private Uni<List<NoticeLook>> looks(UUID id) {
        return getSession()
                .chain(session -> session.createNativeQuery(LOOKS, Tuple.class)
                        .setParameter("notice", id)
                        .setParameter("most", MOST_LOOKS)
                        .getResultList())
                .map(rows -> rows.stream().map(WatchNotices::look).toList());
    }

    private static NoticeLook look(Tuple row) {
        return new NoticeLook(
                row.get(0, UUID.class),
                Columns.time(row, 1),
                LookAct.valueOf(row.get(2, String.class)),
                LookedAt.valueOf(row.get(3, String.class)),
                Optional.ofNullable(row.get(4, String.class))
                        .map(LookGround::valueOf)
                        .orElse(null),
                row.get(5, UUID.class),
                row.get(6, String.class));
    }

    private Uni<List<WatchNotice>> shown(List<WatchNoticeEntity> notices) {
        var people = notices.stream()
                .flatMap(notice -> Stream.of(notice.userId, notice.answeredBy))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return workers.named(people)
                .map(names ->
                        notices.stream().map(notice -> shown(notice, names)).toList());
    }

    private static WatchNotice shown(WatchNoticeEntity notice, Map<String, Person> names) {
        return new WatchNotice(
                notice.id,
                notice.kind,
                Objects.requireNonNull(names.get(notice.userId)),
                notice.firstAt,
                notice.lastAt,
                notice.looks,
                notice.files,
                notice.state,
                notice.answer == null || notice.answeredBy == null || notice.answeredAt == null
                        ? null
                        : new NoticeAnswer(
                                Objects.requireNonNull(names.get(notice.answeredBy)), notice.answeredAt, notice.answer),
                notice.version);
    }

    private static @Nullable String next(List<WatchNoticeEntity> found, int limit) {
        if (found.size() <= limit) {
            return null;
        }
        var last = found.get(limit - 1);
        return new Cursor(ORDER, Cursor.micros(last.lastAt), last.id).text();
    }
}
