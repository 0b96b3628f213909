package dev.probity.scoring.exchange;

import dev.probity.scoring.event.EventReader;
import dev.probity.scoring.event.UndecodableEvent;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.merchant.Marketplace;
import dev.probity.scoring.staff.Workplace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Staff, merchants and what is exchanged between them, in memory: the same folds as in the topology, without Kafka. */
public final class Town {
    private final EventReader reader = new EventReader();
    private final Workplace workplace;
    private final Marketplace marketplace;
    private final Exchange exchange;

    public Town(Map<String, String> settings) {
        workplace = new Workplace(settings);
        marketplace = new Marketplace(settings);
        exchange = new Exchange(settings);
    }

    /** Tells one event as it stands on a topic. */
    public List<Finding> tell(String subject, String json) {
        try {
            var event = reader.read(json.getBytes(StandardCharsets.UTF_8));
            var findings = new ArrayList<Finding>();
            switch (subject.substring(0, subject.indexOf(':'))) {
                case "staff" -> {
                    findings.addAll(workplace.tell(subject, event));
                    workplace.takeTouches().forEach(day -> findings.addAll(exchange.touched(day)));
                }
                case "merchant" -> {
                    findings.addAll(marketplace.tell(subject, event));
                    marketplace.takeMoves().forEach(move -> findings.addAll(exchange.moved(subject, move)));
                }
                default -> {}
            }
            return findings;
        } catch (UndecodableEvent e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    Exchange exchange() {
        return exchange;
    }
}
