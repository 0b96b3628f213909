package dev.probity.simulator.plot;

import static dev.probity.simulator.Settings.DAY;

import dev.probity.simulator.Settings;
import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.world.StaffMember;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
            StaffMember someone = cast(decoy);
            if (someone != null) {
                boolean joins = someone.hiredAt() != Long.MIN_VALUE;
                long from = joins ? someone.hiredAt() : begins(decoy);
                props.truth()
                        .fact("decoy", "party", props.staff(someone.index()).written(), "decoy", decoy.name());
                new Episode(props, decoy, someone.index()).begin(from);
            }
        }
    }

    private long begins(Decoy decoy) {
        long story = settings.until() - settings.from();
        long any = settings.from() + (long) ((0.02 + 0.9 * rng.unit()) * story);
        return decoy == Decoy.PEAK_SEASON ? props.world().peakFrom(any) : any;
    }

    /** New hires are those who were hired, while there are any; all others have been there for long, and stay. */
    private @Nullable StaffMember cast(Decoy decoy) {
        StaffMember hired = decoy == Decoy.NEW_HIRE
                ? one(decoy, member -> member.hiredAt() > settings.from() && member.hiredAt() < lastStart())
                : null;
        return hired != null
                ? hired
                : one(decoy, member -> member.hiredAt() == Long.MIN_VALUE && member.leftAt() == Long.MAX_VALUE);
    }

    private long lastStart() {
        return settings.until() - 7 * DAY;
    }

    private @Nullable StaffMember one(Decoy decoy, Predicate<StaffMember> such) {
        for (int i = 0; i < TRIES; i++) {
            StaffMember member = props.world().staff(rng.below(settings.staff()));
            if (such.test(member) && decoy.fits(member.team().role()) && taken.add(member.index())) {
                return member;
            }
        }
        return null;
    }
}
