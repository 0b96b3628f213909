package dev.probity.cases.graph;

import dev.probity.cases.evidence.Masking;
import dev.probity.cases.identity.PartyRef;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.scoring.ReceivedTies;
import dev.probity.cases.scoring.ScoringState;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A member of staff, colleagues, a go-between and merchants, and what may tie them. */
final class GraphFixtures {
    static final UUID CASE = UUID.fromString("01551c08-3744-5263-9510-a9b7d1130965");
    static final SubjectEntity HERON = party("staff:S-1", "Amber Heron");
    static final SubjectEntity WREN = party("staff:S-2", "Indigo Wren");
    static final SubjectEntity BROKER = party("person:P-31", "G-31");
    static final SubjectEntity M8812 = party("merchant:M-8812", "M-8812");
    static final ReceivedTies.Identifier BANK =
            new ReceivedTies.Identifier("BANK_ACCOUNT", "BANK_ACCOUNT:4f1e", 5, 8, false);

    private GraphFixtures() {}

    static SubjectEntity party(String ref, String label) {
        var party = new SubjectEntity();
        party.id = UUID.nameUUIDFromBytes(ref.getBytes(StandardCharsets.UTF_8));
        party.ref = ref;
        party.kind = PartyRef.of(ref).kind();
        party.label = label;
        return party;
    }

    static ReceivedBill.Evidence event(String id, String type, String day, String merchant, Boolean ticketed) {
        return new ReceivedBill.Evidence(
                "urn:bank",
                id,
                "dev.probity." + type + ".v1",
                Instant.parse("2026-11-" + day + "T12:00:00Z"),
                merchant,
                ticketed,
                null);
    }

    static ReceivedBill.Evidence payment(String id, String day) {
        return event(id, "payment.observed", day, null, null);
    }

    static Link shared(SubjectEntity one, SubjectEntity other, ReceivedTies.Identifier identifier, String... events) {
        return new Link(
                one.ref,
                other.ref,
                EdgeKind.IDENTIFIER,
                identifier,
                null,
                1,
                0,
                null,
                null,
                Stream.of(events)
                        .map(id -> event(id, "identifier.observed", "02", null, null))
                        .toList());
    }

    static Link paid(
            SubjectEntity asked, SubjectEntity other, SubjectEntity payer, int count, String sum, String... events) {
        return new Link(
                asked.ref,
                other.ref,
                EdgeKind.PAYMENT,
                null,
                payer.ref,
                count,
                0,
                sum == null ? null : new BigDecimal(sum),
                sum == null ? null : "USD",
                Stream.of(events).map(id -> payment(id, "0" + id.substring(1))).toList());
    }

    static ReceivedBill bill(SubjectEntity of, String family, double decibans, ReceivedBill.Evidence... events) {
        var line = new ReceivedBill.Line(family, null, decibans, null, null, List.of(events), events.length);
        return new ReceivedBill(
                of.ref,
                Instant.EPOCH,
                1,
                -40,
                decibans - 40,
                0.5,
                0,
                false,
                List.of(line),
                List.of(),
                null,
                null,
                List.of());
    }

    static Parts parts(List<Link> links, List<ReceivedBill> bills, SubjectEntity... seen) {
        var told = BillLinks.of(bills);
        return new Parts(
                CASE,
                Stream.concat(links.stream(), told.links().stream()).toList(),
                told,
                Stream.of(seen).collect(Collectors.toMap(one -> one.ref, Function.identity())),
                Map.of(),
                Set.of(HERON.id),
                Set.of(HERON.id),
                Set.of(),
                false,
                Masking.of(List.of(seen)),
                ScoringState.THERE,
                Instant.EPOCH);
    }
}
