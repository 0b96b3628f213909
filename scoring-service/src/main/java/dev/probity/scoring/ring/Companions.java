package dev.probity.scoring.ring;

import dev.probity.scoring.evidence.Mixture;
import dev.probity.scoring.evidence.Share;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether those who write beside a reviewer are familiar faces more often than chance explains. Pure.
 *
 * <p>Familiar is who wrote at the same time as the reviewer before, at another merchant. Whoever writes much is familiar to many; so is who likes what the
 * reviewer likes, and who is about in the same days. The share of familiar faces among those who wrote about the same merchants in the same days, but
 * not at the same time, holds all of that: it is what innocence explains. A review that made somebody familiar says nothing of how often they are about, for who
 * writes at the same time seldom writes at another time too: it counts for the others only. Each review is judged by what was known before it, so that the product over reviews
 * is an e-value.
 */
final class Companions {
    /** ln E of one review at most: above every cap, and finite when added up. */
    private static final double MOST = 40;

    private final LockStepRules rules;

    Companions(LockStepRules rules) {
        this.rules = rules;
    }

    /** Judges a reviewer's encounters from one on; those before are judged already. */
    void judge(List<Slot> inTime, int from) {
        for (int at = from; at < inTime.size(); at++) {
            inTime.get(at).judged = judge(inTime.subList(0, at), inTime.get(at).encounter);
        }
    }

    private @Nullable Judged judge(List<Slot> before, Encounter now) {
        var familiar = familiar(before, now.merchant());
        if (familiar.isEmpty()) {
            return null;
        }
        double about = now.far().size();
        double familiarAbout = count(now.far(), familiar);
        for (var slot : before) {
            var met = slot.encounter;
            int elsewhere = familiar.size() - count(met.near(), familiar);
            about += (double) met.far().size() * elsewhere / familiar.size();
            familiarAbout += count(met.far(), familiar);
        }
        Share innocent = rules.chance().after(familiarAbout, Math.max(0, about - familiarAbout), 1);
        int known = count(now.near(), familiar);
        int others = now.near().size();
        double logE = Mixture.logBet(rules.bet(), rules.parts().logE(innocent, known, others));
        return new Judged(now.review(), now.stars(), Math.min(MOST, logE), known, others);
    }

    /** Who wrote beside the reviewer at other merchants. */
    private static Set<Integer> familiar(List<Slot> before, String merchant) {
        var familiar = new HashSet<Integer>();
        for (var slot : before) {
            if (!slot.encounter.merchant().equals(merchant)) {
                familiar.addAll(slot.encounter.near());
            }
        }
        return familiar;
    }

    private static int count(List<Integer> others, Set<Integer> familiar) {
        return (int) others.stream().filter(familiar::contains).count();
    }
}
