package dev.probity.cases.alert;

import dev.probity.cases.http.PlainText;
import dev.probity.cases.identity.SubjectKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of the queue is asked for. */
@SuppressWarnings("NullAway.Init")
public class AlertFilter {
    /** Longest page. */
    static final int PAGE = 200;

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
