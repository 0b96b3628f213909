package dev.probity.cases.casefile;

import dev.probity.cases.http.ListQuery;
import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which cases are asked for. */
@SuppressWarnings("NullAway.Init")
public class CaseFilter extends ListQuery {
    @QueryParam("state")
    public List<CaseState> state;

    @QueryParam("assignee")
    @Size(max = 128)
    @PlainText
    @Nullable
    public String assignee;

    /** Those alone that wait for somebody else's answer, or those alone that don't. */
    @QueryParam("escalated")
    @Nullable
    public Boolean escalated;

    @QueryParam("order")
    @DefaultValue("HEAVIEST")
    public CaseOrder order;
}
