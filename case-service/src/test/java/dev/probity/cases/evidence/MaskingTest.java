package dev.probity.cases.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.SubjectKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    private static SubjectEntity staff(String ref, String label) {
        var subject = new SubjectEntity();
        subject.kind = SubjectKind.STAFF;
        subject.ref = ref;
        subject.label = label;
        return subject;
    }

    private static SubjectEntity party(String ref, String label) {
        var subject = staff(ref, label);
        subject.kind = SubjectKind.PERSON;
        return subject;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Paid by person P-77, who paid M-12 | Paid by G-31, who paid M-12",
                "person:P-77 | G-31",
                "person:P-778 and case P-77 | a go-between and case P-77",
                "by this person without a contact. | by this person without a contact.",
                "Paid person:P-1, who was paid by reviewer:R-9 (org:acme.example). | Paid a go-between, who was paid by a reviewer (org acme.example).",
            })
    void goBetweensOfTheCaseAreCalledAsOnItsLanes(String text, String masked) {
        assertEquals(masked, Masking.of(List.of(party("person:P-77", "G-31"))).mask(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paid by staff:S-1 | Paid by Amber Heron",
                "staff:S-7 paid | A colleague paid",
                "3 of 17 | 3 of 17",
                "'' | ''",
            })
    void whatStandsByItselfBeginsWithACapital(String text, String sentence) {
        assertEquals(
                sentence, Masking.of(List.of(staff("staff:S-1", "Amber Heron"))).sentence(text));
    }

    @Test
    void whomTheReaderMayNotKnowIsHiddenWhereverTheirIdStands() {
        var masking =
                Masking.of(List.of(staff("staff:S-1", "Amber Heron")), Set.of("staff:S-1", "staff:S-12", "person:P-7"));
        assertEquals(
                "a colleague paid Amber Heron, and a colleague again; P-7 is a number",
                masking.mask("staff:S-12 paid S-1, and S-12 again; P-7 is a number"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opened by staff:S-1 | opened by Amber Heron",
                "opened by S-1, closed by S-1. | opened by Amber Heron, closed by Amber Heron.",
                "acc-S-1-77 | acc-Amber Heron-77",
                "S-12 is someone else | Slate Plover is someone else",
                "S-123 is nobody here | S-123 is nobody here",
                "with staff:S-77 and staff:jane.doe@x | with a colleague and a colleague",
                "ticket of M-8812 | ticket of M-8812",
            })
    void staffIdsBecomePseudonyms(String text, String masked) {
        var masking = Masking.of(List.of(staff("staff:S-1", "Amber Heron"), staff("staff:S-12", "Slate Plover")));
        assertEquals(masked, masking.mask(text));
    }
}
