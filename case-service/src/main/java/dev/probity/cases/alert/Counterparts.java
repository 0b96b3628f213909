package dev.probity.cases.alert;

import dev.probity.cases.evidence.Masking;
import dev.probity.cases.identity.MerchantLink;
import dev.probity.cases.identity.PartyRef;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.scoring.ReceivedBill;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * With whom a bill's lines of ties and payments say that its subject deals: go-betweens and merchants. Never staff: a colleague comes into a case by an alert of
 * their own, not because somebody else's bill names them.
 */
final class Counterparts {
    private static final Set<String> FAMILIES = Set.of("broker", "payment");

    private static final int LONGEST_ID = 128;

    private Counterparts() {}

    /** As kind:id, each once, go-betweens before merchants of the same line; of what speaks against the subject only. */
    static List<PartyRef> of(ReceivedBill bill) {
        return bill.lines().stream()
                .filter(line -> line.decibans() > 0 && FAMILIES.contains(line.family()) && line.summary() != null)
                .flatMap(line -> Stream.concat(goBetweens(line), merchants(line)))
                .filter(party -> !party.equals(bill.party()))
                .distinct()
                .toList();
    }

    private static Stream<PartyRef> goBetweens(ReceivedBill.Line line) {
        return Masking.parties(Stream.ofNullable(line.summary())).stream()
                .map(PartyRef::of)
                .filter(party -> party.kind() != SubjectKind.STAFF && party.id().length() <= LONGEST_ID);
    }

    /** Merchants are named by their bare id: those of the line's events whose id is a word of its sentence. */
    private static Stream<PartyRef> merchants(ReceivedBill.Line line) {
        var words = " " + line.summary() + " ";
        return line.evidence().stream()
                .flatMap(event -> Stream.ofNullable(MerchantLink.of(event.merchant())))
                .map(MerchantLink::label)
                .filter(id -> Pattern.compile("[\\s(]" + Pattern.quote(id) + "[\\s,;:.)]")
                        .matcher(words)
                        .find())
                .map(id -> new PartyRef(SubjectKind.MERCHANT, id));
    }
}
