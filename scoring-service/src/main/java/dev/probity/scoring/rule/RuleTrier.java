package dev.probity.scoring.rule;

import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.event.Deed;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.sigma.LogEvent;
import dev.probity.scoring.sigma.LogSource;
import dev.probity.scoring.sigma.Matcher;
import dev.probity.scoring.sigma.Reasons;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds one event after the other against rules: on the stream, and on the past. Not safe for use by several threads. */
final class RuleTrier {
    private static final int MOST_KINDS_REMEMBERED = 1_000;

    private final RuleEvents events = new RuleEvents();
    private final Map<List<LogSource>, List<LiveRule.Scope>> scopes = new HashMap<>();
    private LiveRules live = LiveRules.NONE;
    private Matcher.Session session = live.matcher().session();

    /**
     * What came of one event.
     *
     * @param tried which rules were tried, and which of those that speak matched
     * @param joins matches on their way to correlations
     */
    record Trial(RuleFold.Tried tried, List<Join> joins) {}

    /**
     * A match on its way to a correlation.
     *
     * @param group key of the group that it belongs to
     * @param word the match, and for which correlation
     */
    record Join(String group, JoinWord.Match word) {}

    /** Goes by these rules from now on. */
    void takeUp(LiveRules now) {
        if (now != live) {
            live = now;
            session = live.matcher().session();
            scopes.clear();
        }
    }

    /** Null where no rule is tried on such an event. */
    @Nullable
    Trial hold(String party, Arrival arrival) {
        var read = read(party, arrival);
        if (read == null) {
            return null;
        }
        var event = arrival.event();
        var ref = event.evidence(merchant(event), null);
        var speaking = new ArrayList<RuleFold.Match>();
        var joins = new ArrayList<Join>();
        for (var rule : session.matches(read)) {
            var known = Objects.requireNonNull(live.rule(rule.id()));
            if (live.speaks(known)) {
                speaking.add(new RuleFold.Match(known, Reasons.fields(rule, read), List.of(ref)));
            }
            for (var joint : live.joints(rule.id())) {
                var match = joint.match(rule, party, ref, read);
                var group = joint.key(match.match());
                if (group != null) {
                    joins.add(new Join(group, new JoinWord.Match(joint.rule().id(), match)));
                }
            }
        }
        return new Trial(new RuleFold.Tried(party, event.head().time(), scopes(read.sources()), speaking), joins);
    }

    /** The event as rules see it; null where none is tried on it. */
    private @Nullable LogEvent read(String party, Arrival arrival) {
        var event = arrival.event();
        if (live.rules().isEmpty() || arrival.isWithheld()) {
            return null;
        }
        boolean foreign = event instanceof Deed.ForeignLog;
        if (!foreign && scopes(events.own(event.head().type())).isEmpty()) {
            return null; // known before the event is read
        }
        var read = events.read(party, arrival);
        return scopes(read.sources()).isEmpty() ? null : read;
    }

    private static @Nullable String merchant(PartyEvent event) {
        return event instanceof Deed deed && deed.merchants().size() == 1
                ? deed.merchants().getFirst()
                : null;
    }

    private List<LiveRule.Scope> scopes(List<LogSource> sources) {
        var known = scopes.get(sources);
        if (known == null) {
            known = live.scopes(sources);
            if (scopes.size() < MOST_KINDS_REMEMBERED) {
                scopes.put(sources, known);
            }
        }
        return known;
    }
}
