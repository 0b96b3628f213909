package dev.probity.cases.story;

import dev.probity.cases.evidence.EventKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a mark says beside or on it, from what its events say; no more than they do. */
final class MarkWords {
    /** So many figures of a day are named; more are counted. */
    private static final int FIGURES = 2;

    private MarkWords() {}

    static String of(EventKind kind, List<Happening> events, Optional<Money> money) {
        var count = events.stream().mapToInt(Happening::count).sum();
        var merchant = events.getFirst().merchant();
        return switch (kind) {
            case PAYMENT -> paid(kind.counted(count), count, money);
            case REVIEW_VANISHED -> vanished(events, count);
            case GAIN -> figures(events, kind.counted(count));
            case LOOKUP, POWER, LOG_RECORD -> merchant == null ? kind.counted(count) : merchant.label();
            case CONTACT, IDENTIFIER, REVIEW_POSTED, TICKET, TIP, OTHER -> kind.counted(count);
        };
    }

    private static String paid(String counted, int count, Optional<Money> money) {
        return money.map(sum -> count == 1 ? sum.words() : counted + ", " + sum.words())
                .orElse(counted);
    }

    /** "4 reviews of 1 star vanished", the stars only where all had as many. */
    private static String vanished(List<Happening> events, int count) {
        var stars = events.stream().map(Happening::what).distinct().toList();
        var of = stars.size() == 1 && stars.getFirst() != null ? " of " + stars.getFirst() : "";
        return count + (count == 1 ? " review" : " reviews") + of + " vanished";
    }

    /** "rating 3.60 → 4.20". */
    private static String figures(List<Happening> events, String counted) {
        var said = events.stream().map(Happening::what).distinct().toList();
        return said.size() <= FIGURES && said.stream().allMatch(Objects::nonNull) ? String.join("; ", said) : counted;
    }
}
