package dev.probity.scoring.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.probity.scoring.finding.EvidenceRef;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class StaffTouchBytesTest {
    private static final Instant TIME = Instant.parse("2026-09-07T10:15:30.123456789Z");

    static StaffTouch touch(Set<TouchKind> kinds, Cover cover, String team, int flags, int events) {
        var evidence = IntStream.range(0, events)
                .mapToObj(i -> new EvidenceRef(
                        "/source", "é" + i, "dev.probity.staff.access.v1", TIME, "merchant:M-1", ticketed(i)))
                .toList();
        return new StaffTouch(
                "staff:S-1",
                "merchant:M-1",
                20_703,
                615,
                700,
                kinds,
                cover,
                (flags & 1) != 0,
                (flags & 2) != 0,
                (flags & 4) != 0,
                (flags & 8) != 0,
                -1.5f,
                "seller support",
                "Zürich",
                team,
                evidence);
    }

    private static Boolean ticketed(int event) {
        return switch (event % 3) {
            case 0 -> Boolean.TRUE;
            case 1 -> Boolean.FALSE;
            default -> null;
        };
    }

    @Property(tries = 300)
    void touchReadBackIsTheSame(
            @ForAll @Size(min = 1) Set<TouchKind> kinds,
            @ForAll Cover cover,
            @ForAll @StringLength(max = 128) String team,
            @ForAll @IntRange(max = 15) int flags,
            @ForAll @IntRange(max = StaffTouch.MOST_EVIDENCE) int events) {
        var wellFormed = team.codePoints()
                .filter(point -> !Character.isSurrogate((char) point) || point > Character.MAX_VALUE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var touch = touch(kinds, cover, wellFormed, flags, events);
        assertEquals(touch, StaffTouchBytes.read(StaffTouchBytes.write(touch)));
    }

    @Test
    void whatIsNoTouchIsRefused() {
        var bytes = StaffTouchBytes.write(touch(EnumSet.of(TouchKind.OTHER_DATA), Cover.NONE, "T", 0, 1));
        assertThrows(
                IllegalArgumentException.class, () -> StaffTouchBytes.read(Arrays.copyOf(bytes, bytes.length / 2)));
        bytes[0] = 9;
        assertThrows(IllegalArgumentException.class, () -> StaffTouchBytes.read(bytes));
    }

    @Test
    void touchWithoutAKindOrOfAnotherPartyIsNone() {
        assertThrows(IllegalArgumentException.class, () -> touch(Set.of(), Cover.NONE, "T", 0, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new StaffTouch(
                        "reviewer:R",
                        "merchant:M",
                        1,
                        0,
                        0,
                        Set.of(TouchKind.OTHER_DATA),
                        Cover.NONE,
                        false,
                        false,
                        false,
                        false,
                        0,
                        "",
                        "",
                        "",
                        List.of()));
    }

    @Test
    void kindsOfAnOpenVocabularyAreToldTogether() {
        assertEquals(TouchKind.REVIEWER_CONTACT, TouchKind.ofData("REVIEWER_CONTACT"));
        assertEquals(TouchKind.OTHER_DATA, TouchKind.ofData("REVIEW_REMOVED"));
        assertEquals(TouchKind.OTHER_DATA, TouchKind.ofData("PAYROLL"));
        assertEquals(TouchKind.OTHER_POWER, TouchKind.ofPower("COUPON_GRANTED"));
    }
}
