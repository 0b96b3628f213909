package dev.probity.cases.casefile;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which cases are asked for. */
@SuppressWarnings("NullAway.Init")
public class CaseFilter {
    static final int PAGE = 200;

    @QueryParam("state")
    public List<CaseState> state;

    @QueryParam("assignee")
    @Size(max = 128)
    @PlainText
    @Nullable
    public String assignee;

    @QueryParam("q")
    @Size(max = 100)
    @PlainText
    @Nullable
    public String q;

    @QueryParam("order")
    @DefaultValue("HEAVIEST")
    public CaseOrder order;

    @QueryParam("cursor")
    @Size(max = 200)
    @Nullable
    public String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(PAGE)
    public Integer limit;
}
