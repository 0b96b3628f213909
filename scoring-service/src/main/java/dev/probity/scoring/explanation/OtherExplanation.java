package dev.probity.scoring.explanation;

import java.util.List;

/** An innocent explanation that can be tested. Pure: the same suspicion and the same work give the same answer. */
public sealed interface OtherExplanation
        permits HappensByItself, CampaignOfOurs, WorkOfTheTeam, SharedByMany, TicketFiledLate, ClientOfTheirOwn {
    /** All, in the order in which they are shown. */
    List<OtherExplanation> ALL = List.of(
            new HappensByItself(),
            new CampaignOfOurs(),
            new WorkOfTheTeam(),
            new SharedByMany(),
            new TicketFiledLate(),
            new ClientOfTheirOwn());

    /** Whether it can explain anything of such a subject. */
    boolean concerns(Suspicion suspicion);

    Explained test(Suspicion suspicion, Work work);

    /** All that concern the subject, tested. */
    static List<Explained> all(Suspicion suspicion, Work work) {
        return ALL.stream()
                .filter(explanation -> explanation.concerns(suspicion))
                .map(explanation -> explanation.test(suspicion, work))
                .toList();
    }
}
