package dev.probity.cases.unmask;

import dev.probity.cases.http.PageQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which wishes are asked for. */
@SuppressWarnings("NullAway.Init")
public class UnmaskingFilter extends PageQuery {
    @QueryParam("state")
    public List<UnmaskingState> state;

    @QueryParam("subject")
    @Nullable
    public UUID subject;
}
