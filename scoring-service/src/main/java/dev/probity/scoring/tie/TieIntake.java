package dev.probity.scoring.tie;

import dev.probity.scoring.event.Identifier;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.event.PartyEvent.Contact;
import dev.probity.scoring.event.PartyEvent.Identified;
import dev.probity.scoring.event.PartyEvent.MerchantProfile;
import dev.probity.scoring.event.PartyEvent.Payment;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.tie.TieLetter.Gave;
import dev.probity.scoring.tie.TieLetter.Met;
import dev.probity.scoring.tie.TieLetter.Sighting;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends what an event says about ties to whom it concerns. Keeps nothing: letters replace each other, so that a repeated event changes no tie further on. Payments
 * are counted, too, and there a repeat is known among those last received only; {@link dev.probity.scoring.memory.RepeatStage} knows it for as long as is set.
 */
final class TieIntake {
    private static final String MERCHANT = "merchant:";

    private TieIntake() {}

    /** Letters to identifiers, of which the keys are {@link Identifier#key()}. */
    static List<Addressed> sightings(String subject, PartyEvent event) {
        var letters = new ArrayList<Addressed>();
        if (event instanceof Identified seen) {
            sighting(seen.party(), seen.identifier(), seen.evidence(null, null), letters);
        } else if (event instanceof MerchantProfile profile && subject.startsWith(MERCHANT)) {
            var evidence = profile.evidence(subject, null);
            profile.identifiers().forEach(identifier -> sighting(subject, identifier, evidence, letters));
        }
        return letters;
    }

    private static void sighting(String party, Identifier identifier, EvidenceRef event, List<Addressed> letters) {
        TieKind.ofIdentifier(identifier.kind())
                .ifPresent(kind -> letters.add(new Addressed(identifier.key(), new Sighting(kind, party, event))));
    }

    /** Letters to go-betweens: only dealings of one with staff or a merchant are a tie. */
    static List<Addressed> dealings(PartyEvent event) {
        var letters = new ArrayList<Addressed>();
        if (event instanceof Payment payment) {
            met(TieKind.PAID, payment.payer(), payment.payee(), event, letters);
            met(TieKind.PAID_BY, payment.payee(), payment.payer(), event, letters);
        } else if (event instanceof Contact contact) {
            met(TieKind.CONTACT, contact.partyA(), contact.partyB(), event, letters);
            met(TieKind.CONTACT, contact.partyB(), contact.partyA(), event, letters);
        }
        return letters;
    }

    /** Letters to staff whom a go-between paid in that currency. */
    static List<Addressed> gifts(PartyEvent event, String currency) {
        return event instanceof Payment payment
                        && Party.staff(payment.payee())
                        && Party.goBetween(payment.payer())
                        && payment.currency().equals(currency)
                        && payment.amount() > 0
                ? List.of(new Addressed(
                        payment.payee(), new Gave(payment.payer(), payment.amount(), payment.evidence(null, null))))
                : List.of();
    }

    private static void met(TieKind kind, String goBetween, String other, PartyEvent event, List<Addressed> letters) {
        if (Party.goBetween(goBetween) && !Party.goBetween(other)) {
            var merchant = Party.merchant(other) ? other : null;
            letters.add(new Addressed(goBetween, new Met(kind, other, event.evidence(merchant, null))));
        }
    }
}
