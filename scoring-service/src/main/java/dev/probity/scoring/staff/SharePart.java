package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.ShareAccount;
import dev.probity.scoring.evidence.ShareRules;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.memory.Touch;
import java.util.function.BiPredicate;

/**
 * A share of what a person does, as a detector looks at it and tells of it.
 *
 * @param detector who speaks
 * @param words the {@link dev.probity.scoring.finding.Sentence}; takes what is counted, all, and the usual share in per cent
 * @param row name of the peers' sums
 * @param rules how it is judged
 * @param bet share of the suspects who would do this at all, 0..1: that somebody doesn't must not speak for them any louder
 * @param account what was counted
 * @param touches which remembered touches it rests on, when it speaks against the person and when for
 */
record SharePart(
        Detector detector,
        String words,
        String row,
        ShareRules rules,
        double bet,
        ShareAccount account,
        BiPredicate<Touch, Boolean> touches) {}
