package dev.probity.cases.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    private static Profile read(String json) {
        return Profile.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aStaffProfileIsReadAndItsNameStaysSealed() {
        var profile = read("""
                {"type":"dev.probity.staff.profile.v1","time":"2026-10-01T08:00:00+02:00","data":{"staffId":"S-1","role":"seller-support",
                 "team":"T-1","managerId":"S-9","site":"SZX","employment":"ACTIVE","sealed":"eyJ.a.b.c.d","entitlements":["x"]}}""");
        var staff = assertInstanceOf(Profile.Staff.class, profile);
        assertEquals("staff:S-9", staff.managerRef());
        assertEquals("eyJ.a.b.c.d", staff.sealed());
        assertEquals("2026-10-01T06:00:00Z", staff.time().toString());
    }

    @Test
    void textsAreAsLongAsTheContractHasThemAndWhatIsSealedLonger() {
        var profile = """
                {"type":"dev.probity.staff.profile.v1","time":"2026-10-01T08:00:00Z","data":{"staffId":"S-1","team":"%s","sealed":"%s"}}""";
        var longest = "\uD83E\uDD89".repeat(256);
        var sealed = "e".repeat(2_000);
        var staff = assertInstanceOf(Profile.Staff.class, read(profile.formatted(longest, sealed)));
        assertEquals(longest, staff.team());
        assertEquals(sealed, staff.sealed());
        assertThrows(IllegalArgumentException.class, () -> read(profile.formatted(longest + "x", sealed)));
    }

    @Test
    void otherEventsAboutPartiesAreNobodysBusiness() {
        assertNull(read("{\"type\":\"dev.probity.something.v1\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"dev.probity.staff.profile.v1\",\"time\":\"2026-10-01T08:00:00Z\"}",
                "{\"type\":\"dev.probity.staff.profile.v1\",\"time\":\"2026-10-01T08:00:00Z\",\"data\":{}}",
                "{\"type\":\"dev.probity.staff.profile.v1\",\"time\":\"yesterday\",\"data\":{\"staffId\":\"S-1\"}}",
                "{\"type\":\"dev.probity.staff.profile.v1\",\"time\":\"2026-10-01T08:00:00Z\",\"data\":{\"staffId\":\"S 1\"}}",
                "{\"type\":\"dev.probity.staff.profile.v1\",\"time\":\"2026-10-01T08:00:00Z\",\"data\":{\"staffId\":\"S-1\",\"role\":[]}}",
                "{\"type\":\"dev.probity.merchant.profile.v1\",\"time\":\"2026-10-01T08:00:00Z\",\"data\":{\"merchantId\":\"M-1\",\"openedAt\":\"long ago, really\"}}",
            })
    void whatIsNoProfileIsRefusedWithAReason(String json) {
        assertThrows(IllegalArgumentException.class, () -> read(json));
    }
}
