package dev.probity.cases.evidence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a bill, those alike on one day told as one. */
public final class LatestEvents {
    private LatestEvents() {}

    private record Alike(
            LocalDate day,
            EventKind kind,
            @Nullable String merchant,
            @Nullable Boolean ticketed) {}

    private record Found(EvidenceRef event, String family) {}

    /** The newest, newest first; what speaks for the subject is told on its line, not here. */
    public static List<EventLine> of(Bill bill, int atMost) {
        var groups = new LinkedHashMap<Alike, List<Found>>();
        var seen = new java.util.HashSet<String>();
        bill.lines().stream()
                .filter(line -> line.decibans() > 0)
                .flatMap(line -> line.evidence().stream().map(e -> new Found(e, line.family())))
                .filter(found ->
                        seen.add(found.event().source() + " " + found.event().eventId()))
                .forEach(found -> groups.computeIfAbsent(alike(found.event()), key -> new ArrayList<>())
                        .add(found));
        return groups.entrySet().stream()
                .map(group -> line(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(EventLine::at).reversed())
                .limit(atMost)
                .toList();
    }

    private static Alike alike(EvidenceRef event) {
        return new Alike(
                event.time().atOffset(ZoneOffset.UTC).toLocalDate(),
                EventKind.ofType(event.type()),
                event.merchant() == null ? null : event.merchant().label(),
                event.ticketed());
    }

    private static EventLine line(Alike alike, List<Found> found) {
        var times = found.stream().map(f -> f.event().time()).sorted().toList();
        return new EventLine(
                times.getLast(),
                times.getFirst(),
                alike.kind(),
                found.size(),
                title(alike.kind(), found.size(), alike.merchant()),
                Boolean.FALSE.equals(alike.ticketed()) ? "no ticket" : null,
                found.getFirst().family(),
                found.getFirst().event().merchant());
    }

    /** "3 look-ups of M-8812", "Payment". */
    public static String title(EventKind kind, int count, @Nullable String merchant) {
        var what = count == 1 ? kind.alone() : kind.counted(count);
        return merchant == null ? what : what + " of " + merchant;
    }
}
