package dev.probity.scoring.explanation;

import dev.probity.scoring.explanation.Work.MerchantDay;
import dev.probity.scoring.finding.Sentence;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** The work was asked for, but its ticket was only filed afterwards. */
record TicketFiledLate() implements OtherExplanation {
    /** Share of the touches with a later ticket, from which on the explanation is supported. */
    private static final double MOST = 0.5;

    @Override
    public boolean concerns(Suspicion suspicion) {
        return suspicion.subject().startsWith(OfStaff.STAFF);
    }

    @Override
    public Explained test(Suspicion suspicion, Work work) {
        if (work.days().isEmpty()) {
            return explained(Standing.OPEN, OfStaff.NO_TOUCHES, Map.of());
        }
        long testable = work.days().stream().filter(MerchantDay::testable).count();
        if (testable == 0) {
            return explained(Standing.OPEN, "not tested: tickets of that time are not remembered any more", Map.of());
        }
        var late = work.days().stream()
                .filter(MerchantDay::testable)
                .map(MerchantDay::ticketAfter)
                .filter(Objects::nonNull)
                .toList();
        var facts = Map.of(
                "merchantDays", (double) work.days().size(),
                "tested", (double) testable,
                "ticketedLater", (double) late.size());
        return explained(standing(late.size(), testable, work.days().size()), words(work, testable, late), facts);
    }

    private static Standing standing(int late, long testable, int all) {
        if (late > 0) {
            return late >= MOST * testable ? Standing.SUPPORTED : Standing.OPEN;
        }
        return testable == all ? Standing.RULED_OUT : Standing.OPEN;
    }

    private static String words(Work work, long testable, java.util.List<Duration> late) {
        var words = new StringBuilder(Sentence.of(
                "%d of %d {merchant-day|merchant-days} without a ticket got one later", late.size(), testable));
        late.stream()
                .max(Duration::compareTo)
                .ifPresent(longest ->
                        words.append(", up to ").append(hours(longest)).append(" h later"));
        long untested = work.days().size() - testable;
        if (untested > 0) {
            words.append("; of ").append(untested).append(" more the tickets are not remembered any more");
        }
        return words.toString();
    }

    private static long hours(Duration longest) {
        return (longest.toMinutes() + 59) / 60;
    }

    private static Explained explained(Standing state, String detail, Map<String, Double> facts) {
        return new Explained("late-ticket", "The ticket was filed late", state, detail, facts);
    }
}
