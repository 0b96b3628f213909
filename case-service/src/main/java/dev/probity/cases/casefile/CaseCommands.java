package dev.probity.cases.casefile;

import dev.probity.cases.http.Actor;
import dev.probity.cases.timeline.EntryKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What people do with an open case: give it to someone, move it on, write something down. */
@ApplicationScoped
public class CaseCommands {
    private final CaseRecord record;
    private final CaseRows rows;

    CaseCommands(CaseRecord record, CaseRows rows) {
        this.record = record;
        this.rows = rows;
    }

    public Uni<CaseFileEntity> assign(CaseFileEntity file, Actor actor, Assignee to) {
        var line = CaseRecord.line(EntryKind.ASSIGNED, to.id() == null ? "Given to nobody" : "Given to " + to.name());
        line.from = file.assignee;
        line.to = to.id();
        return record.apply(file, actor, new CaseChange.Assigned(to.id()), line)
                .call(() -> rows.handOver(file))
                .call(() -> member(file, to.id()));
    }

    public Uni<CaseFileEntity> move(CaseFileEntity file, Actor actor, CaseState to) {
        var line = CaseRecord.line(EntryKind.MOVED, file.state.words() + " to " + to.words());
        line.from = file.state.name();
        line.to = to.name();
        return record.apply(file, actor, new CaseChange.Moved(to), line);
    }

    public Uni<CaseFileEntity> note(CaseFileEntity file, Actor actor, String text) {
        return record.apply(file, actor, new CaseChange.Noted(text), CaseRecord.line(EntryKind.NOTED, text));
    }

    private Uni<Void> member(CaseFileEntity file, @Nullable String user) {
        return user == null ? Uni.createFrom().voidItem() : rows.member(file, user);
    }
}
