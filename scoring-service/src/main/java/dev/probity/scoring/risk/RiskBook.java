package dev.probity.scoring.risk;

import dev.probity.scoring.finding.Decibans;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.PeerGroup;
import dev.probity.scoring.finding.WithMerchants;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subject's account of evidence: the compact state from which its bill is written. Not safe for use by several threads.
 *
 * <p>Pure arithmetic (EVIDENCE §2): families add, detectors of one family in one window are averaged, the two horizons are averaged, weights fade, and each
 * family is capped. All times are event times.
 */
public final class RiskBook {
    static final int DISPOSITIONS_REMEMBERED = 8;

    final Map<Family, HorizonAccount[]> families = new EnumMap<>(Family.class);
    final long[] dispositions = new long[DISPOSITIONS_REMEMBERED];
    long asOf = Long.MIN_VALUE;
    int episode = 1;
    int revision;
    int publishedTotal = Slot.NEVER;
    boolean publishedAbove;
    boolean atDesk;

    /** Whether the subject works with merchants, as any finding that was taken has said. */
    boolean withMerchants;

    /** Millidecibans that findings added to each family since the history's last step. */
    final Map<Family, Integer> found = new EnumMap<>(Family.class);

    /** Whether a case was closed since the history's last step. */
    boolean startsOver;

    @Nullable
    PeerGroup peers;

    /** Whether the subject works with merchants, by that finding or by any that was taken before it. */
    boolean isWithMerchants(Finding finding) {
        return withMerchants || WithMerchants.isMarked(finding);
    }

    /**
     * Takes a finding in; a revision replaces, it never adds.
     *
     * @param bet share to bet on its detector, should it be the first of its id: a window keeps the bet that it began with
     * @return the finding as it was weighed; null for a repetition, an outdated revision, a window that is banked already or one that is full
     */
    public @Nullable Finding take(Finding finding, double bet, RiskRules rules) {
        return take(finding, bet, rules, false);
    }

    /**
     * Takes in a finding as a risk book published it: what a closed case had judged by then was divided out of its e-value, and is put back.
     *
     * @param bet share to bet on its detector, should it be the first of its id
     */
    public @Nullable Finding takeAgain(Finding published, double bet, RiskRules rules) {
        return take(published, bet, rules, true);
    }

    private @Nullable Finding take(Finding finding, double bet, RiskRules rules, boolean published) {
        var family = finding.detector().family();
        var window = finding.window();
        var account = account(family, window.horizon())
                .window(
                        window.start().toEpochMilli(),
                        window.end().toEpochMilli(),
                        HorizonAccount.millis(family.halfLife()),
                        rules);
        if (account == null) {
            return null;
        }
        long idHash = Hash.of(finding.id());
        var slot = account.slot(idHash);
        if (slot == null && account.slots.size() >= WindowAccount.MOST_SLOTS) {
            return null;
        }
        if (slot != null && finding.revision() != Finding.UNNUMBERED && finding.revision() <= slot.revision) {
            return null;
        }
        asOf = Math.max(asOf, finding.foundAt().toEpochMilli());
        int before = weight(family, rules);
        if (slot == null) {
            slot = new Slot(idHash, bet);
            account.slots.add(slot);
        }
        slot.revision = finding.revision() == Finding.UNNUMBERED ? slot.revision + 1 : finding.revision();
        slot.eValue = finding.weight().eValue() * (published ? slot.judged : 1);
        found.merge(family, weight(family, rules) - before, Integer::sum);
        withMerchants = isWithMerchants(finding);
        peers = finding.peers() == null ? peers : finding.peers();
        return finding.weighed(slot.revision, slot.weight());
    }

    /** Whether a finding that was taken moved far enough to be published; says so once. Where every change is, so is a first word that weighs nothing: it counts in its family's average. */
    public boolean publishes(Finding taken, RiskRules rules) {
        var slot = slot(taken);
        int weight = taken.weight().milliDecibans();
        int before = slot.published == Slot.NEVER ? 0 : slot.published;
        if (Math.abs(weight - before) < rules.publishStep() || weight == slot.published) {
            return false;
        }
        slot.published = weight;
        return true;
    }

    private Slot slot(Finding taken) {
        var accounts = families.get(taken.detector().family());
        long idHash = Hash.of(taken.id());
        if (accounts != null) {
            var account = accounts[index(taken.window().horizon())];
            for (var window : new WindowAccount[] {account.live, account.previous}) {
                var slot = window == null ? null : window.slot(idHash);
                if (slot != null) {
                    return slot;
                }
            }
        }
        throw new IllegalArgumentException("a finding that was never taken: " + taken.id());
    }

    /** A case was closed: the episode ends and all evidence against the subject so far is banked out. False when this disposition was heard before. */
    public boolean dispose(String dispositionId) {
        long hash = Hash.of(dispositionId);
        for (long heard : dispositions) {
            if (heard == hash) {
                return false;
            }
        }
        System.arraycopy(dispositions, 0, dispositions, 1, dispositions.length - 1);
        dispositions[0] = hash;
        families.values().forEach(accounts -> {
            for (var account : accounts) {
                account.judge();
            }
        });
        episode++;
        atDesk = false;
        startsOver = true;
        found.clear();
        return true;
    }

    /** Forgets all evidence of those families, because what it rests on became forbidden. False when there was none. */
    public boolean forget(Set<Family> forbidden) {
        found.keySet().removeAll(forbidden);
        return families.keySet().removeAll(forbidden);
    }

    /** Millidecibans of each family that has any evidence, at that moment. */
    public Map<Family, Integer> weights(Instant at, RiskRules rules) {
        var weights = new EnumMap<Family, Integer>(Family.class);
        families.forEach((family, accounts) -> weights.put(family, weight(family, accounts, at.toEpochMilli(), rules)));
        return weights;
    }

    /** The next step of the bill's history, to what the book says now; what is found from here on belongs to the step after it. */
    Step step(RiskHistory past, RiskRules rules) {
        var before = past.weights();
        var weights = weights(asOf(), rules);
        var changes = new EnumMap<Family, Change>(Family.class);
        weights.forEach((family, weight) -> {
            int seen = found.getOrDefault(family, 0);
            int rest = weight - before.getOrDefault(family, 0) - seen;
            changes.put(family, startsOver ? new Change(seen, 0, rest) : new Change(seen, rest, 0));
        });
        found.clear();
        startsOver = false;
        int total = rules.prior()
                + weights.values().stream().mapToInt(Integer::intValue).sum();
        var step = new Step(asOf(), total, changes);
        return past.steps().isEmpty() ? step.asFirst() : step;
    }

    private int weight(Family family, RiskRules rules) {
        return weight(family, Objects.requireNonNull(families.get(family)), asOf, rules);
    }

    private static int weight(Family family, HorizonAccount[] accounts, long at, RiskRules rules) {
        double halfLife = HorizonAccount.millis(family.halfLife());
        double sum = 0;
        for (var account : accounts) {
            sum += Decibans.toE(account.weight(at, halfLife));
        }
        return Decibans.ofE(rules.bounded(sum / accounts.length));
    }

    /** Prior plus all families, at that moment. */
    public int total(Instant at, RiskRules rules) {
        return rules.prior()
                + weights(at, rules).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    /** Event time of the latest evidence; the epoch before any. */
    public Instant asOf() {
        return asOf == Long.MIN_VALUE ? Instant.EPOCH : Instant.ofEpochMilli(asOf);
    }

    /** 1 at first; one more after each closed case. */
    public int episode() {
        return episode;
    }

    /** How often this subject's bill was published. */
    public int revision() {
        return revision;
    }

    public @Nullable PeerGroup peers() {
        return peers;
    }

    /** Total when the bill was last published; null before the first time. */
    public @Nullable Integer publishedTotal() {
        return publishedTotal == Slot.NEVER ? null : publishedTotal;
    }

    /** Whether the bill moved so far since it was last published that it must be published again; then it counts as published. */
    public boolean publishes(int total, RiskRules rules) {
        boolean above = total >= rules.line();
        boolean moved = publishedTotal == Slot.NEVER
                || above != publishedAbove
                || (total != publishedTotal && Math.abs(total - publishedTotal) >= rules.step(publishedTotal, total));
        if (moved) {
            publish(total, above);
        }
        return moved;
    }

    /** Counts the bill as published, moved or not. */
    public void publish(int total, boolean above) {
        publishedTotal = total;
        publishedAbove = above;
        revision++;
    }

    /** Whether the alert desk must hear of that total: it is a candidate, or was one in this episode. */
    public boolean concernsDesk(int total, RiskRules rules) {
        atDesk |= total >= rules.alertFloor();
        return atDesk;
    }

    HorizonAccount account(Family family, Horizon horizon) {
        return families.computeIfAbsent(
                        family, any -> new HorizonAccount[] {new HorizonAccount(), new HorizonAccount()})[
                index(horizon)];
    }

    static int index(Horizon horizon) {
        return switch (horizon) {
            case WEEK -> 0;
            case QUARTER -> 1;
        };
    }
}
