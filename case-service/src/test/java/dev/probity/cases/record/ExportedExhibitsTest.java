package dev.probity.cases.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.exhibit.Exhibit;
import dev.probity.cases.exhibit.ExhibitKind;
import dev.probity.cases.identity.Person;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What enters a case while its export is put together. */
class ExportedExhibitsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T07:00:00Z");

    private static Exhibit exhibit(String ref) {
        return new Exhibit(
                ref,
                ExhibitKind.ATTACHMENT,
                ref,
                null,
                "upload",
                null,
                "text/plain",
                null,
                null,
                "x",
                new Person("investigator", "Ira"),
                NOW,
                "00",
                1);
    }

    private static ExportedFile bytes(String ref) {
        return new ExportedFile(ref, ref.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatTheRecordDoesNotKnowYetStaysOutWithItsBytes() {
        var all = new ExportedExhibits.All(
                List.of(exhibit("E-1"), exhibit("E-2"), exhibit("E-3")),
                List.of(bytes("E-1"), bytes("E-2"), bytes("E-3")));
        var kept = all.only(Set.of("E-1", "E-3", "E-9"));
        assertEquals(
                List.of("E-1", "E-3"),
                kept.exhibits().stream().map(Exhibit::ref).toList());
        assertEquals(
                List.of("E-1", "E-3"),
                kept.kept().stream().map(ExportedFile::name).toList());
    }
}
