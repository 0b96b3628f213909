package dev.probity.scoring.explanation;

import dev.probity.scoring.finding.Family;
import java.util.Map;

/** A clean-up or campaign of the marketplace's own made the gains, or asked for the uses of power. */
record CampaignOfOurs() implements OtherExplanation {
    @Override
    public boolean concerns(Suspicion suspicion) {
        return true;
    }

    @Override
    public Explained test(Suspicion suspicion, Work work) {
        boolean moot = suspicion.against().stream().noneMatch(CampaignOfOurs::couldBeOurs);
        return new Explained(
                "campaign",
                "A campaign of ours did it",
                moot ? Standing.RULED_OUT : Standing.OPEN,
                moot
                        ? "no gain, no use of a power and no burst of reviews speaks against the subject"
                        : "not tested: which gains and uses of power belong to a campaign is not known here",
                Map.of());
    }

    private static boolean couldBeOurs(Family family) {
        return family == Family.GAIN || family == Family.POWERS || family == Family.RING;
    }
}
