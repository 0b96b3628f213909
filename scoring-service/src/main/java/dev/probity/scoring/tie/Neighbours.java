package dev.probity.scoring.tie;

import dev.probity.scoring.DetectorConfig;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.tie.Neighbour.By;
import dev.probity.scoring.tie.Neighbour.SharedIdentifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a party is tied to, read from what the stores keep of it. A go-between's record has all its ties to staff and merchants;
 * theirs has the rarest tie to each of their go-betweens, payments that staff got, and who was at a merchant without being asked.
 * Identifiers that became hubs know nobody any more. Pure.
 */
public final class Neighbours {
    private final TieRules rules;

    private Neighbours(TieRules rules) {
        this.rules = rules;
    }

    /** By what an operator set. */
    public static Neighbours of(DetectorConfig config) {
        return new Neighbours(TieRules.of(config, ""));
    }

    /**
     * Ties of one party.
     *
     * @param hub whether it is a go-between that more are tied to than may be, so that its ties were forgotten
     * @param ties none twice
     */
    public record Known(boolean hub, List<Neighbour> ties) {
        public Known {
            ties = List.copyOf(ties);
        }
    }

    /** From the record of {@link TieStores#GO_BETWEENS}. */
    public Known ofGoBetween(String goBetween, byte[] stored) {
        var state = GoBetweenState.of(stored);
        var ties = new ArrayList<Neighbour>();
        state.ties.forEach((party, tie) ->
                tie.strands().forEach(strand -> ties.add(neighbour(goBetween, party, goBetween, strand))));
        return new Known(state.hub, ties);
    }

    /** From the record of {@link TieStores#PATHS}. */
    public Known ofParty(String party, byte[] stored) {
        var state = PathState.of(stored);
        var ties = new LinkedHashMap<String, Neighbour>();
        state.goBetweens.forEach((goBetween, entry) -> {
            var tie = neighbour(goBetween, goBetween, party, entry.strand());
            ties.put(key(tie), tie);
        });
        state.received.stream()
                .map(payment -> received(payment.payer(), payment.amount(), payment.event()))
                .forEach(tie -> ties.merge(key(tie), tie, Neighbours::together));
        state.touchers.forEach(touch -> {
            var tie = new Neighbour(
                    touch.staff(),
                    By.TOUCH,
                    null,
                    null,
                    touch.days(),
                    touch.unticketed(),
                    null,
                    List.of(touch.event()));
            ties.put(key(tie), tie);
        });
        return new Known(false, List.copyOf(ties.values()));
    }

    private static String key(Neighbour tie) {
        return tie.with() + ' ' + tie.by() + ' ' + tie.payer();
    }

    /** @param side the party that the go-between is tied to; strands say who paid whom as the go-between sees it */
    private Neighbour neighbour(String goBetween, String with, String asked, Strand strand) {
        var side = asked.equals(goBetween) ? with : asked;
        var by = by(strand.kind());
        var identifier = by == By.SHARED_IDENTIFIER
                ? new SharedIdentifier(
                        strand.kind(), strand.identifier(), strand.sharers(), rules.hubLimit(strand.kind()))
                : null;
        var payer = strand.kind() == TieKind.PAID ? goBetween : strand.kind() == TieKind.PAID_BY ? side : null;
        int count = identifier == null ? strand.events().size() : 1;
        return new Neighbour(with, by, identifier, payer, count, 0, null, strand.events());
    }

    private static By by(TieKind kind) {
        return switch (kind) {
            case PAID, PAID_BY -> By.PAYMENT;
            case CONTACT -> By.CONTACT;
            case PHONE, EMAIL, BANK_ACCOUNT, DEVICE, IP, CHAT_HANDLE, ADDRESS -> By.SHARED_IDENTIFIER;
        };
    }

    private static Neighbour received(String payer, double amount, EvidenceRef event) {
        return new Neighbour(payer, By.PAYMENT, null, payer, 1, 0, amount, List.of(event));
    }

    /** Payments of one payer: those that tie and those that are counted are the same ones. */
    private static Neighbour together(Neighbour one, Neighbour other) {
        var events = new ArrayList<>(one.events());
        events.addAll(other.events());
        int distinct = (int) events.stream().distinct().count();
        return new Neighbour(one.with(), one.by(), null, one.payer(), distinct, 0, sum(one.sum(), other.sum()), events);
    }

    private static @Nullable Double sum(@Nullable Double one, @Nullable Double other) {
        return one == null ? other : other == null ? one : Double.valueOf(one + other);
    }
}
