package dev.probity.cases.record;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the record is asked for. */
@SuppressWarnings("NullAway.Init")
public class RecordFilter {
    @QueryParam("actor")
    @Size(max = 128)
    @PlainText
    @Nullable
    public String actor;

    @QueryParam("case")
    @Nullable
    public UUID caseId;

    @QueryParam("act")
    public List<@Size(max = 30) @PlainText String> act;

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

    @QueryParam("cursor")
    @Size(max = 200)
    @Nullable
    public String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    public Integer limit;

    /** The record of one case. */
    static RecordFilter of(UUID caseId, @Nullable RecordKind what, @Nullable String cursor, int limit) {
        var filter = new RecordFilter();
        filter.caseId = caseId;
        filter.act = List.of();
        filter.ground = List.of();
        filter.what = what;
        filter.cursor = cursor;
        filter.limit = limit;
        return filter;
    }
}
