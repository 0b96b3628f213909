package dev.probity.cases.http;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What every list takes beside its pages: words to look for. */
@SuppressWarnings("NullAway.Init")
public class ListQuery extends PageQuery {
    @QueryParam("q")
    @Size(max = 100)
    @PlainText
    @Nullable
    public String q;
}
