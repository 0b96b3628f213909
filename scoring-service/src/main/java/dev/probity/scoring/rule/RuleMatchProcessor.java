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
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Holds every event against all live rules. What is live may change from one event to the next, never in the midst of one. */
final class RuleMatchProcessor implements Processor<String, Arrival, String, Object> {
    private static final int MOST_KINDS_REMEMBERED = 1_000;

    private final RuleShelf shelf;
    private final RuleEvents events = new RuleEvents();
    private final Map<List<LogSource>, List<LiveRule.Scope>> scopes = new HashMap<>();
    private LiveRules live = LiveRules.NONE;
    private Matcher.Session session = live.matcher().session();
    private @Nullable ProcessorContext<String, Object> context;

    RuleMatchProcessor(RuleShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        shelf.settle(); // the topic of rules has been read to its end by now: no event goes by untried
    }

    @Override
    public void process(Record<String, Arrival> record) {
        if (context == null) {
            throw new IllegalStateException("not initialised");
        }
        takeUp(shelf.live());
        if (record.value().event() instanceof PartyEvent.StaffProfile profile) {
            var known = (Object) new RuleWord.Known(profile.role(), profile.site());
            context.forward(record.withValue(known), RuleStage.TRIED);
        }
        var read = read(record.key(), record.value());
        if (read != null) {
            match(read, record, context);
        }
    }

    private void match(LogEvent read, Record<String, Arrival> record, ProcessorContext<String, Object> to) {
        var event = record.value().event();
        var ref = event.evidence(merchant(event), null);
        var speaking = new ArrayList<RuleFold.Match>();
        for (var rule : session.matches(read)) {
            var known = java.util.Objects.requireNonNull(live.rule(rule.id()));
            if (live.speaks(known)) {
                speaking.add(new RuleFold.Match(known, Reasons.fields(rule, read), List.of(ref)));
            }
            for (var joint : live.joints(rule.id())) {
                var match = joint.match(rule, record.key(), ref, read);
                var group = joint.key(match.match());
                if (group != null) {
                    var word = new JoinWord.Match(joint.rule().id(), match);
                    to.forward(record.withKey(group).withValue((Object) word.bytes()), RuleStage.TO_JOIN);
                }
            }
        }
        var tried = new RuleFold.Tried(record.key(), event.head().time(), scopes(read.sources()), speaking);
        to.forward(record.withValue((Object) new RuleWord.Tried(tried)), RuleStage.TRIED);
    }

    private void takeUp(LiveRules now) {
        if (now != live) {
            live = now;
            session = live.matcher().session();
            scopes.clear();
        }
    }

    /** The event as rules see it; null where none is tried on it. */
    private @Nullable LogEvent read(String subject, Arrival arrival) {
        var event = arrival.event();
        if (live.rules().isEmpty() || arrival.isWithheld()) {
            return null;
        }
        boolean foreign = event instanceof Deed.ForeignLog;
        if (!foreign && scopes(events.own(event.head().type())).isEmpty()) {
            return null; // known before the event is read
        }
        var read = events.read(subject, arrival);
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
