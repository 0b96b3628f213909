package dev.probity.cases.watch;

import dev.probity.cases.http.PageQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Which notices are asked for. */
@SuppressWarnings("NullAway.Init")
public class WatchFilter extends PageQuery {
    @QueryParam("state")
    public List<NoticeState> state;

    @QueryParam("kind")
    public List<WatchKind> kind;
}
