package dev.probity.cases.alert;

import dev.probity.cases.http.ListQuery;
import dev.probity.cases.http.PlainText;
import dev.probity.cases.identity.SubjectKind;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of the queue is asked for. */
@SuppressWarnings("NullAway.Init")
public class AlertFilter extends ListQuery {
    @QueryParam("state")
    public List<AlertState> state;

    @QueryParam("scope")
    @Nullable
    public QueueScope scope;

    @QueryParam("kind")
    public List<SubjectKind> kind;

    @QueryParam("family")
    public List<@Pattern(regexp = "[a-z]{1,20}") String> family;

    @QueryParam("assignee")
    @Size(max = 128)
    @PlainText
    @Nullable
    public String assignee;

    @QueryParam("age")
    @Nullable
    public AlertAge age;

    @QueryParam("order")
    @DefaultValue("HEAVIEST")
    public AlertOrder order;
}
