package dev.probity.scoring.sigma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Provide
    Arbitrary<String> texts() {
        var narrow = Arbitraries.strings().withChars("aZAz@[`{?/.-\\ \u00e9\u00c9\u00df\u00ff");
        var wide = Arbitraries.strings().withChars("aZ/-\u00b5\u2013\u2014\u212a\u0130\u4e2d");
        return Arbitraries.oneOf(narrow, wide).filter(text -> text.length() < 40);
    }

    @Property
    void wholeTextsAreFoldedAsTheirCharacters(@ForAll("texts") String text) {
        var lower = new StringBuilder();
        var rough = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            lower.append(Folding.lower(text.charAt(i)));
            rough.append(Folding.rough(text.charAt(i)));
        }
        assertEquals(lower.toString(), new Folded(text).lower());
        assertEquals(rough.toString(), new Folded(text).rough());
    }

    @Property
    void squeezedIsOneByteOfEachRoughCharacter(@ForAll("texts") String text) {
        var folded = new Folded(text);
        for (int i = 0; i < text.length(); i++) {
            assertEquals(Folding.squeeze(Folding.rough(text.charAt(i))), folded.squeezed()[i], text);
        }
        assertEquals(
                text.chars().anyMatch(c -> c > Folding.BYTE || Folding.rough((char) c) > Folding.BYTE), folded.wide());
    }

    @Test
    void textThatIsFoldedAlreadyIsNotMadeAgain() {
        var text = "c:\\windows\\system32";
        assertSame(text, new Folded(text).lower());
        assertSame(text, new Folded(text).rough());
    }

    @Test
    void whatIsAlikeRoughlyFoldedIsAlikeSqueezed() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            var text = String.valueOf((char) c);
            assertArrayEquals(new Folded(new Folded(text).rough()).squeezed(), new Folded(text).squeezed(), text);
        }
    }
}
