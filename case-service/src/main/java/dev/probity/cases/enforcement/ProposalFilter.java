package dev.probity.cases.enforcement;

import dev.probity.cases.http.ListQuery;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which proposals are asked for. */
@SuppressWarnings("NullAway.Init")
public class ProposalFilter extends ListQuery {
    @QueryParam("state")
    public List<ProposalState> state;

    /** Only those that the reader may decide on: to approve, or an appeal. */
    @QueryParam("waitingForMe")
    @DefaultValue("false")
    public Boolean waitingForMe;

    /** Only those that were decided on and are not yet at their end. */
    @QueryParam("underWay")
    @DefaultValue("false")
    public Boolean underWay;

    /** Only those in which the reader had a hand: whoever proposed, approved, refused or withdrew it, put an appeal down or decided one. */
    @QueryParam("byMe")
    @DefaultValue("false")
    public Boolean byMe;

    @QueryParam("case")
    @Nullable
    public UUID inCase;

    @QueryParam("order")
    @DefaultValue("CHANGED")
    public ProposalOrder order;
}
