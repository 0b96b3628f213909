package dev.probity.cases.subject;

import dev.probity.cases.http.ListQuery;
import dev.probity.cases.identity.SubjectKind;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which subjects are asked for. */
@SuppressWarnings("NullAway.Init")
public class SubjectFilter extends ListQuery {
    @QueryParam("kind")
    @Nullable
    public SubjectKind kind;

    @QueryParam("order")
    @DefaultValue("RISK")
    public SubjectOrder order;

    @QueryParam("aboveLine")
    @Nullable
    public Boolean aboveLine;
}
