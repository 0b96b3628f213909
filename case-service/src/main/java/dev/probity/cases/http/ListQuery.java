package dev.probity.cases.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What every list takes: words to look for, where the page before ended, how long a page is. */
@SuppressWarnings("NullAway.Init")
public class ListQuery {
    /** Longest page. */
    private static final int PAGE = 200;

    @QueryParam("q")
    @Size(max = 100)
    @PlainText
    @Nullable
    public String q;

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
