package dev.probity.simulator.plot;

import dev.probity.simulator.Settings;
import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.world.Role;
import dev.probity.simulator.world.StaffMember;
import java.util.Set;

/** Casts the innocent people who look like insiders: so many for each insider, as far as there are people. */
final class Decoys {
    private static final double LARGEST_SHARE = 0.2;
    private static final int TRIES = 2_000;

    private final Props props;
    private final Settings settings;
    private final Set<Integer> taken;
    private final Rng rng;

    Decoys(Props props, Set<Integer> taken) {
        this.props = props;
        this.taken = taken;
        settings = props.stage().settings();
        rng = props.stage().rng(340, 0);
    }

    void begin() {
        int wanted = settings.insiders() * settings.knobs().decoys();
        int count = (int) Math.min(wanted, LARGEST_SHARE * settings.staff());
        for (int i = 0; i < count; i++) {
            Decoy decoy = Decoy.values()[i % Decoy.values().length];
            int staff = someone(decoy);
            if (staff >= 0) {
                long from = settings.from() + (long) ((0.02 + 0.9 * rng.unit()) * (settings.until() - settings.from()));
                props.truth().fact("decoy", "party", props.staff(staff).written(), "decoy", decoy.name());
                new Episode(props, decoy, staff).begin(from);
            }
        }
    }

    private int someone(Decoy decoy) {
        for (int i = 0; i < TRIES; i++) {
            StaffMember member = props.world().staff(rng.below(settings.staff()));
            boolean stays = member.hiredAt() == Long.MIN_VALUE && member.leftAt() == Long.MAX_VALUE;
            if (stays && fits(decoy, member.team().role()) && taken.add(member.index())) {
                return member.index();
            }
        }
        return -1;
    }

    private static boolean fits(Decoy decoy, Role role) {
        return switch (decoy) {
            case SNOOPER, TRAINEE, OVERTIME, ESCALATION -> true;
            case INVESTIGATION -> role == Role.FRAUD_INVESTIGATOR;
            case AUDIT -> role == Role.AUDITOR || role == Role.DATA_ANALYST || role == Role.FRAUD_INVESTIGATOR;
            case MASS_REINSTATEMENT -> role == Role.SELLER_SUPPORT;
            case CLEAN_UP -> role == Role.REVIEW_MODERATOR;
        };
    }
}
