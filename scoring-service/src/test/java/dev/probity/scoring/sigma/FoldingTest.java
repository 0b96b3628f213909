package dev.probity.scoring.sigma;

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
        var narrow = Arbitraries.strings().withChars("aZ/-\\ \u00e9\u00c9\u00df\u00ff");
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
        assertEquals(lower.toString(), Folding.fold(text).lower());
        assertEquals(rough.toString(), Folding.fold(text).rough());
    }

    @Test
    void textThatIsFoldedAlreadyIsNotMadeAgain() {
        var text = "c:\\windows\\system32";
        assertSame(text, Folding.fold(text).lower());
        assertSame(text, Folding.fold(text).rough());
    }
}
