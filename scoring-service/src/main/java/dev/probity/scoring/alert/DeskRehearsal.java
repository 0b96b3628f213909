package dev.probity.scoring.alert;

import dev.probity.scoring.risk.DeskMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An alert desk that keeps all in memory and publishes nothing: for trying what other rules would have raised. */
public final class DeskRehearsal {
    private final AlertDesk desk;

    public DeskRehearsal(AlertRules rules) {
        this.desk = new AlertDesk(rules, new InMemory());
    }

    /** Alerts that a word about a subject changed, in order. */
    public List<Alert> hear(String subject, DeskMessage message, Instant clock) {
        return switch (message) {
            case DeskMessage.Candidate candidate -> desk.candidate(candidate, clock);
            case DeskMessage.Ended ended -> desk.ended(subject, ended);
        };
    }

    /** Nothing came for a while. */
    public List<Alert> idle(Instant clock) {
        return desk.idle(clock);
    }

    private static final class InMemory implements DeskStore {
        private final Map<String, Alert> alerts = new HashMap<>();
        private final TreeSet<Alert> waiting = new TreeSet<>(Alert.FIRST_IN_LINE);
        private final TreeSet<Alert> behind = new TreeSet<>(Alert.FIRST_IN_LINE);
        private @Nullable BudgetDay day;

        @Override
        public @Nullable BudgetDay day() {
            return day;
        }

        @Override
        public void day(BudgetDay newDay) {
            day = newDay;
        }

        @Override
        public @Nullable Alert alert(String subject) {
            return alerts.get(subject);
        }

        @Override
        public void keep(Alert alert, @Nullable Alert former) {
            leave(former);
            alerts.put(alert.subject(), alert);
            if (alert.state() == AlertState.DEFERRED) {
                waiting.add(alert);
            }
        }

        @Override
        public void forget(Alert alert) {
            leave(alert);
            alerts.remove(alert.subject());
        }

        private void leave(@Nullable Alert alert) {
            if (alert != null && alert.state() == AlertState.DEFERRED) {
                waiting.remove(alert);
                behind.remove(alert);
            }
        }

        @Override
        public void setBehind(Alert alert) {
            waiting.remove(alert);
            behind.add(alert);
        }

        @Override
        public List<String> behind(int most) {
            return behind.stream().limit(most).map(Alert::subject).toList();
        }

        @Override
        public List<String> waiting(int most) {
            return waiting.stream().limit(most).map(Alert::subject).toList();
        }

        @Override
        public int before(Alert alert, int most) {
            var heavier = new ArrayList<Alert>();
            for (var one : waiting) {
                if (heavier.size() == most || Alert.FIRST_IN_LINE.compare(one, alert) >= 0) {
                    break;
                }
                heavier.add(one);
            }
            return heavier.size();
        }
    }
}
