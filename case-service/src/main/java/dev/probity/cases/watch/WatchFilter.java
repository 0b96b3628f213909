package dev.probity.cases.watch;

import dev.probity.cases.http.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Which notices are asked for. */
@SuppressWarnings("NullAway.Init")
public class WatchFilter extends ListQuery {
    @QueryParam("state")
    public List<NoticeState> state;

    @QueryParam("kind")
    public List<WatchKind> kind;
}
