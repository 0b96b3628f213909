package dev.probity.cases.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What everything takes that comes in pages: where the page before ended, how long a page is. */
@SuppressWarnings("NullAway.Init")
public class PageQuery {
    /** Longest page. */
    private static final int PAGE = 200;

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
