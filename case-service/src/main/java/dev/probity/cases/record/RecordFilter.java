package dev.probity.cases.record;

import dev.probity.cases.http.PageQuery;
import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
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
