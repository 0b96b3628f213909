package dev.probity.cases.record;

import dev.probity.cases.http.PageQuery;
import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the record is asked for. */
@SuppressWarnings("NullAway.Init")
public class RecordFilter extends PageQuery {
    @QueryParam("actor")
    @Size(max = 128)
    @PlainText
    @Nullable
    public String actor;

    /** Words of changes; reads have none that anybody chose. */
    @QueryParam("q")
    @Size(max = 100)
    @PlainText
    @Nullable
    public String q;

    @QueryParam("case")
    @Nullable
    public UUID caseId;

    @QueryParam("act")
    @Size(max = 30)
    @PlainText
    @Nullable
    public String act;

    @QueryParam("what")
    @Nullable
    public RecordKind what;

    @QueryParam("ground")
    public List<RecordGround> ground;

    @QueryParam("from")
    @Nullable
    public Instant from;

    @QueryParam("to")
    @Nullable
    public Instant to;

    /** What was asked for, in words, but for the case and the words that were looked for: whoever reads them may be walled from it. */
    String words() {
        var words = new ArrayList<String>();
        if (actor != null && !actor.isBlank()) {
            words.add("by " + actor.strip());
        }
        if (q != null && !q.isBlank()) {
            words.add("by words");
        }
        if (act != null && !act.isEmpty()) {
            words.add(act);
        }
        if (what != null) {
            words.add(what.name());
        }
        ground.forEach(why -> words.add(why.name()));
        if (from != null) {
            words.add("from " + from);
        }
        if (to != null) {
            words.add("to " + to);
        }
        return String.join(", ", words);
    }

    /** The record of one case. */
    static RecordFilter of(UUID caseId, @Nullable RecordKind what, @Nullable String cursor, int limit) {
        var filter = new RecordFilter();
        filter.caseId = caseId;
        filter.ground = List.of();
        filter.what = what;
        filter.cursor = cursor;
        filter.limit = limit;
        return filter;
    }
}
