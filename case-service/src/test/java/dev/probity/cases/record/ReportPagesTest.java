package dev.probity.cases.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.Unpacked;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** A report loses no sign, whatever script it is of. */
class ReportPagesTest {
    private static final Pattern NUMBERS = Pattern.compile("\u2039((?:U\\+[0-9A-F]{4,6} ?)+)\u203a");

    /** What a reader of the report would take it for. */
    private static String read(String written) {
        return NUMBERS.matcher(written).replaceAll(found -> {
            var signs = new StringBuilder();
            for (var number : found.group(1).split(" ")) {
                signs.appendCodePoint(Integer.parseInt(number.substring(2), 16));
            }
            return java.util.regex.Matcher.quoteReplacement(signs.toString());
        });
    }

    private static String written(String text) {
        try (var document = new PDDocument()) {
            return new ReportTypeface(document).written(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String pdf(String text) {
        try (var pages = new ReportPages("Title", "C-1")) {
            pages.entry("Head", text);
            return Unpacked.text("report.pdf", pages.bytes());
        }
    }

    @Test
    void lettersOfEuropeAreWrittenAsTheyAre() {
        for (var text : new String[] {"Zażółć gęślą jaźń", "Ελληνικά", "Русский", "C’est « ça » – 12 €", "ſtraße"}) {
            assertEquals(text, written(text));
        }
    }

    @Test
    void whatTheTypefaceLacksIsWrittenByItsNumbersInARow() {
        assertEquals("\u2039U+4E2D U+6587\u203a, \u2039U+D55C\u203a \u2039U+1F600\u203a", written("中文, 한 😀"));
        assertTrue(pdf("It is 中文.").contains("It is \u2039U+4E2D U+6587\u203a."));
    }

    /** Somebody who turns the direction of what follows, or writes a number themselves, deceives nobody. */
    @Test
    void whatNobodyWouldSeeAndWhatLooksLikeANumberIsTold() {
        assertEquals("paid\u2039U+202E\u203aon", written("paid\u202eon"));
        assertEquals("\u2039U+2039\u203aU+4E2D\u203a", written("\u2039U+4E2D\u203a"));
        assertEquals("a b", written("a\tb"));
    }

    @Test
    void aSpaceThatIsNoneAndAJoinerAreTold() {
        assertEquals("1\u2039U+00A0\u203a000", written("1\u00a0000"));
        assertEquals("a\u2039U+2003\u203ab", written("a\u2003b"));
        assertEquals("o\u2039U+034F\u203an", written("o\u034fn"));
    }

    /** Its letters would be drawn from left to right. */
    @Test
    void whatIsWrittenFromRightToLeftIsToldByItsNumbersAndNotDrawnBackwards() {
        assertEquals("\u2039U+05E9 U+05DC\u203a 7", written("\u05e9\u05dc 7"));
        assertEquals("\u2039U+0633\u203a", written("\u0633"));
    }

    @Test
    void onlyAReportWithNumbersSaysWhatTheyAre() {
        try (var pages = new ReportPages("Title", "C-1")) {
            pages.line("Ordinary");
            assertFalse(pages.numbered());
            pages.line("中");
            assertTrue(pages.numbered());
        }
    }

    @Property(tries = 200)
    void everyTextCanBeReadBack(@ForAll String text) {
        assertEquals(text.replace('\t', ' '), read(written(text)));
    }
}
