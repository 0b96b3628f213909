package dev.probity.cases.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectEntityTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static SubjectEntity subject(SubjectKind kind, String label) {
        var subject = new SubjectEntity();
        subject.id = UUID.randomUUID();
        subject.kind = kind;
        subject.label = label;
        return subject;
    }

    @Test
    void staffAreDescribedByRoleAndSite() {
        var staff = subject(SubjectKind.STAFF, "Amber Heron");
        assertEquals("Staff, no profile yet", staff.named(NOW).description());
        staff.role = "seller-support";
        staff.site = "SZX";
        assertEquals("Seller support, SZX", staff.named(NOW).description());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01T00:00:00Z, 'Kitchen, open 2 y'",
        "2026-03-20T00:00:00Z, 'Kitchen, open 8 months'",
        "2026-11-03T12:00:00Z, 'Kitchen, open 20 d'",
        "2027-01-01T00:00:00Z, 'Kitchen'",
    })
    void merchantsAreDescribedByCategoryAndAge(Instant openedAt, String words) {
        var merchant = subject(SubjectKind.MERCHANT, "M-5130");
        merchant.category = "kitchen";
        merchant.openedAt = openedAt;
        assertEquals(words, merchant.named(NOW).description());
    }

    @ParameterizedTest
    @CsvSource({"MERCHANT, SQUARE", "ORG, SQUARE", "PERSON, TRIANGLE", "REVIEWER, RING"})
    void whoHasNoPseudonymIsDrawnByKind(SubjectKind kind, BadgeShape shape) {
        assertEquals(new Badge(shape, null, null), subject(kind, "X-1").badge());
    }
}
