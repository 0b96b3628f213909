package dev.probity.scoring.exchange;

import dev.probity.scoring.finding.EvidenceRef;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** What one merchant gained lately, and which staff were there, as people ask for it; a copy, so that the stream goes on beneath it. */
public final class GainDays {
    private final MerchantGains state;

    private GainDays(MerchantGains state) {
        this.state = state;
    }

    /**
     * A gain that stands out.
     *
     * @param kind by what
     * @param chance how often so much comes by itself, by the merchant's own past and its like, 0..1; of a review that vanished as of a single one in its week
     * @param event the event that shows it
     */
    public record Rise(GainKind kind, double chance, EvidenceRef event) {}

    /**
     * Somebody who touched the merchant and on whom something is bet yet.
     *
     * @param staff who, as {@code staff:id}
     * @param first day of the first touch that a gain may follow from, UTC
     * @param last day of the last touch
     * @param days days on which it was touched
     * @param unticketed days of these that no ticket covered
     */
    public record Presence(String staff, LocalDate first, LocalDate last, int days, int unticketed) {}

    /** Reads a merchant's gains from the store of the instance that owns it; empty for one that neither gained nor was touched. */
    public static Optional<GainDays> read(String merchant, ReadOnlyKeyValueStore<String, byte[]> gains) {
        return Optional.ofNullable(gains.get(merchant)).map(stored -> new GainDays(MerchantGains.of(stored, merchant)));
    }

    /** Newest first; of many the dullest are forgotten. */
    public List<Rise> gains() {
        return state.gains.stream()
                .map(gain -> new Rise(gain.kind(), Math.exp(-gain.surprise()), gain.event()))
                .sorted(Comparator.comparing(Rise::event, PairDossier.NEWEST_FIRST))
                .toList();
    }

    /** Who was there last comes first. */
    public List<Presence> staff() {
        return state.exposures.stream()
                .map(GainDays::presence)
                .sorted(Comparator.comparing(Presence::last).reversed().thenComparing(Presence::staff))
                .toList();
    }

    private static Presence presence(Exposure exposure) {
        return new Presence(
                exposure.staff,
                LocalDate.ofEpochDay(exposure.firstDay()),
                LocalDate.ofEpochDay(exposure.lastDay),
                exposure.days,
                exposure.uncovered);
    }
}
