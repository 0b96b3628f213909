package dev.probity.scoring.tie;

import dev.probity.scoring.DetectorConfig;
import dev.probity.scoring.TieConfig;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How ties are judged.
 *
 * @param policyVersion policy that findings are made under
 * @param remembered how long a tie is remembered after it was last seen
 * @param hubLimits most parties that may share an identifier of each kind
 * @param mostTies most staff and merchants that a go-between may be tied to
 * @param affinity how errands are judged
 * @param payment how payments are judged
 * @param step decibans by which a finding's weight must move before it is said again
 */
record TieRules(
        String policyVersion,
        Duration remembered,
        Map<TieKind, Integer> hubLimits,
        int mostTies,
        AffinityRules affinity,
        PaymentRules payment,
        double step) {
    TieRules {
        if (remembered.toDays() < 1) {
            throw new IllegalArgumentException("a tie is remembered for a day at least: " + remembered);
        }
        hubLimits = Map.copyOf(hubLimits);
        if (hubLimits.values().stream().anyMatch(limit -> limit < 2) || mostTies < 2) {
            throw new IllegalArgumentException("two may always share something");
        }
    }

    /** The rules that an operator set. */
    static TieRules of(DetectorConfig config, String policyVersion) {
        var ties = config.ties();
        return new TieRules(
                policyVersion,
                ties.remembered(),
                limits(ties.hubs()),
                ties.mostTies(),
                affinity(ties.affinity()),
                payment(ties.payment()),
                config.stepDecibans());
    }

    private static AffinityRules affinity(TieConfig.Affinity affinity) {
        return new AffinityRules(affinity.bets(), affinity.returning(), affinity.powers(), affinity.most());
    }

    private static PaymentRules payment(TieConfig.Payment payment) {
        return new PaymentRules(payment.currency(), payment.least(), payment.most(), payment.soon(), payment.bets());
    }

    private static Map<TieKind, Integer> limits(TieConfig.Hubs hubs) {
        var limits = new EnumMap<TieKind, Integer>(TieKind.class);
        limits.put(TieKind.PHONE, hubs.phone());
        limits.put(TieKind.EMAIL, hubs.email());
        limits.put(TieKind.BANK_ACCOUNT, hubs.bankAccount());
        limits.put(TieKind.DEVICE, hubs.device());
        limits.put(TieKind.IP, hubs.ip());
        limits.put(TieKind.CHAT_HANDLE, hubs.chatHandle());
        limits.put(TieKind.ADDRESS, hubs.address());
        return limits;
    }

    int hubLimit(TieKind kind) {
        return hubLimits.getOrDefault(kind, 2);
    }
}
