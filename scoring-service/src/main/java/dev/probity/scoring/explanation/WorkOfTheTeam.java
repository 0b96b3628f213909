package dev.probity.scoring.explanation;

import dev.probity.scoring.explanation.Work.MerchantDay;
import dev.probity.scoring.finding.Sentence;
import java.util.Map;

/** The team was given this work: others of the team touch the same merchants. */
record WorkOfTheTeam() implements OtherExplanation {
    /** Share of the merchants that the team works with, from which on the explanation is supported. */
    private static final double MOST = 0.5;

    /** The same, up to which it is ruled out. */
    private static final double FEW = 0.2;

    /** Chance below which so many of the team's merchants are no accident. */
    private static final double NO_ACCIDENT = 0.05;

    @Override
    public boolean concerns(Suspicion suspicion) {
        return suspicion.subject().startsWith(OfStaff.STAFF);
    }

    @Override
    public Explained test(Suspicion suspicion, Work work) {
        if (work.days().isEmpty()) {
            return explained(Standing.OPEN, OfStaff.NO_TOUCHES, Map.of());
        }
        if (work.teamChance().isEmpty()) {
            return explained(
                    Standing.OPEN, "not tested: which merchants the team works with is not known yet", Map.of());
        }
        long all = work.days().stream().map(MerchantDay::merchant).distinct().count();
        long ofTeam = work.days().stream()
                .filter(MerchantDay::team)
                .map(MerchantDay::merchant)
                .distinct()
                .count();
        double chance = work.teamChance().getAsDouble();
        var words = Sentence.of(
                "others of the team touched %d of %d {merchant|merchants}; %.0f %% of any merchants would pass for the team's",
                ofTeam, all, 100 * chance);
        return explained(
                standing((int) all, (int) ofTeam, chance),
                words,
                Map.of("merchants", (double) all, "ofTeam", (double) ofTeam, "chance", chance));
    }

    private static Standing standing(int all, int ofTeam, double chance) {
        double share = (double) ofTeam / all;
        if (share <= FEW) {
            return Standing.RULED_OUT;
        }
        return share >= MOST && OfStaff.atLeast(ofTeam, all, chance) <= NO_ACCIDENT
                ? Standing.SUPPORTED
                : Standing.OPEN;
    }

    private static Explained explained(Standing state, String detail, Map<String, Double> facts) {
        return new Explained("team", "The team was given this work", state, detail, facts);
    }
}
