package dev.probity.cases.subject;

import dev.probity.cases.http.PlainText;
import dev.probity.cases.identity.SubjectKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which subjects are asked for. */
@SuppressWarnings("NullAway.Init")
public class SubjectFilter {
    static final int PAGE = 200;

    @QueryParam("kind")
    @Nullable
    public SubjectKind kind;

    @QueryParam("q")
    @Size(max = 100)
    @PlainText
    @Nullable
    public String q;

    @QueryParam("order")
    @DefaultValue("RISK")
    public SubjectOrder order;

    @QueryParam("aboveLine")
    @Nullable
    public Boolean aboveLine;

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
