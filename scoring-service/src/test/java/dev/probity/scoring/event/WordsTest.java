package dev.probity.scoring.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What events say, as people read it beside a finding. */
class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VIEW MERCHANT_SALES | 1 | view merchant sales",
                "EXPORT REVIEWER_CONTACTS | 12000 | export reviewer contacts, 12,000 records",
                "cloudtrail GetUser | 1 | cloudtrail GetUser",
                "DELETE_REVIEW | 1 | delete review",
                "TICKET | 0 | ticket",
            })
    void codesBecomeWordsAndNamesOfOthersStay(String label, long records, String words) {
        assertEquals(words, Words.of(label, records));
    }

    @Test
    void figuresAreSaidWithTheirUnits() {
        assertEquals("1,200.00 USD", Words.money(1200, "USD"));
        assertEquals("1 star", Words.stars(1));
        assertEquals("4.50 stars", Words.stars(4.5));
        assertEquals("search rank 120 → 14", Words.change("SEARCH_RANK", 120, 14));
    }

    @Test
    void nothingIsLongerThanItsLine() {
        var words = Words.of("x".repeat(10_000), 5);
        assertEquals(80, words.length());
        assertTrue(words.endsWith("…"));
    }
}
