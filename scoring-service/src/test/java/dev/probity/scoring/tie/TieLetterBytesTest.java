package dev.probity.scoring.tie;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.tie.TieLetter.ClientOf;
import dev.probity.scoring.tie.TieLetter.Errand;
import dev.probity.scoring.tie.TieLetter.Gave;
import dev.probity.scoring.tie.TieLetter.Habit;
import dev.probity.scoring.tie.TieLetter.Met;
import dev.probity.scoring.tie.TieLetter.News;
import dev.probity.scoring.tie.TieLetter.Reached;
import dev.probity.scoring.tie.TieLetter.Shared;
import dev.probity.scoring.tie.TieLetter.Sharer;
import dev.probity.scoring.tie.TieLetter.Sighting;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of ties is read back as it was. */
class TieLetterBytesTest {
    private static final Instant TIME = Instant.parse("2026-09-07T10:15:30.123Z");
    private static final EvidenceRef EVENT =
            new EvidenceRef("/källa", "é1", "dev.probity.payment.observed.v1", TIME, "merchant:M-1", null);
    private static final EvidenceRef OTHER =
            new EvidenceRef("/other", "2", "dev.probity.staff.access.v1", TIME.plusSeconds(60), null, Boolean.FALSE);
    private static final Strand PHONE = new Strand(TieKind.PHONE, "PHONE:ab", 3, List.of(EVENT, OTHER));
    private static final Tie TIE = new Tie(TIME, List.of(Strand.direct(TieKind.PAID_BY, EVENT), PHONE));
    private static final Standing STANDING = new Standing(3, 2, 4.5, 2);

    static List<TieLetter> letters() {
        return List.of(
                new Sighting(TieKind.DEVICE, "staff:S-1", EVENT),
                new Shared(TieKind.PHONE, "PHONE:ab", 3, EVENT, List.of(new Sharer("merchant:M-1", OTHER)), TIME),
                new Shared(TieKind.IP, "IP:cd", 0, EVENT, List.of(), TIME),
                new Met(TieKind.CONTACT, "merchant:M-1", EVENT),
                new News("person:P-1", STANDING, TIE, 2, List.of(new Reached("merchant:M-2", PHONE)), TIME),
                new News("person:P-1", STANDING, null, 0, List.of(), TIME),
                new Gave("person:P-1", 99.5, EVENT),
                errand());
    }

    private static Errand errand() {
        return new Errand(
                "merchant:M-1",
                "toys",
                20_703,
                3,
                true,
                Float.NaN,
                new Habit(2.5f, -0.5f),
                List.of(new ClientOf("person:P-1", 7, 9.5f, EVENT)),
                OTHER,
                TIME);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void letterReadBackIsTheSame(TieLetter letter) {
        assertEquals(letter, TieLetterBytes.read(TieLetterBytes.write(letter)));
    }

    @Test
    void whatIsNoLetterIsRefused() {
        var bytes = TieLetterBytes.write(letters().getFirst());
        bytes[0] = 9;
        assertThrows(IllegalStateException.class, () -> TieLetterBytes.read(bytes));
    }

    @Test
    void statesReadBackWriteTheSameBytes() {
        var identifier = new IdentifierState();
        identifier.sharers.put("staff:S-1", EVENT);
        assertArrayEquals(
                identifier.bytes(), IdentifierState.of(identifier.bytes()).bytes());

        var party = new PathState();
        party.goBetweens.put(
                "person:P-1",
                new PathState.Entry(STANDING, TIME, 3.5, 2, PHONE, List.of(new Reached("staff:S-2", PHONE)), 3, TIME));
        party.spoken.put(20_700, 1.5f);
        party.category = "toys";
        party.touchers.add(new PathState.Toucher(
                "staff:S-1", 20_703, 20_710, 3, 2, true, true, 0.25f, new TieLetter.Habit(1.5f, -0.5f), OTHER));
        party.received.add(new Received("person:P-1", 300, EVENT));
        assertArrayEquals(party.bytes(), PathState.of(party.bytes()).bytes());
        assertEquals(party.goBetweens, PathState.of(party.bytes()).goBetweens);

        var affinity = new AffinityState();
        affinity.errands.put("merchant:M-1", errand());
        affinity.spoken.put("affinity/staff:S-1/P7D", -2f);
        assertArrayEquals(affinity.bytes(), AffinityState.of(affinity.bytes()).bytes());
    }
}
