package dev.probity.scoring.risk;

import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.finding.Decibans;

/**
 * How a bill is added up; all weights in millidecibans.
 *
 * @param prior what every subject starts with
 * @param line the alert line
 * @param cap most that one family can add
 * @param floorShare share f of a family's e-value that is set aside: E becomes f + (1−f)·E, which is an e-value still and never below f
 * @param publishStep how far a weight must move before it is published again
 * @param quietStep the same for the bill of a quiet subject, that is one below {@code alertFloor}
 * @param alertFloor total from which a bill may become an alert
 */
public record RiskRules(
        int prior, int line, int cap, double floorShare, int publishStep, int quietStep, int alertFloor) {
    public RiskRules {
        if (prior >= line) {
            throw new IllegalArgumentException("the prior must lie below the alert line");
        }
        if (cap >= line - prior) {
            throw new IllegalArgumentException("one family alone must not reach the line: cap " + cap);
        }
        if (!(floorShare > 0 && floorShare < 1)) {
            throw new IllegalArgumentException("the floor's share lies between 0 and 1: " + floorShare);
        }
    }

    /** The rules that an operator set. */
    public static RiskRules of(ScoringConfig config) {
        var risk = config.risk();
        return new RiskRules(
                Decibans.parse(risk.priorDecibans()),
                Decibans.parse(risk.alertLineDecibans()),
                Decibans.parse(risk.familyCapDecibans()),
                risk.familyFloorShare(),
                Decibans.parse(risk.publishStepDecibans()),
                Decibans.parse(risk.quietStepDecibans()),
                Decibans.parse(config.alerts().floorDecibans()));
    }

    /** How far a bill must move from a published total before it is published again: far only where it stays quiet. */
    int step(int published, int total) {
        return Math.max(published, total) < alertFloor ? quietStep : publishStep;
    }

    /** E-value with its floor (a mixture, for a clamp from below would break the promise) and its cap. */
    double bounded(double eValue) {
        return Math.min(floorShare + (1 - floorShare) * eValue, Decibans.toE(cap));
    }
}
