package dev.probity.cases.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PseudonymsTest {
    @Test
    void noTwoPeopleShareAName() {
        var names = new HashSet<String>();
        LongStream.range(0, 3L * Pseudonyms.pairs())
                .forEach(number -> assertTrue(names.add(Pseudonyms.of(number)), "number " + number));
    }

    @Test
    void namesAreTwoWordsWhilePairsLast() {
        LongStream.range(0, Pseudonyms.pairs())
                .forEach(number -> assertEquals(2, Pseudonyms.of(number).split(" ").length));
        assertEquals(
                Pseudonyms.of(0) + " 2", Pseudonyms.of(Pseudonyms.pairs()), "then the first name comes with a numeral");
    }

    @Test
    void namesAreGivenForEver() {
        assertEquals(
                List.of("Amber Heron", "Ruby Swallow", "Plum Grosbeak"),
                List.of(Pseudonyms.of(0), Pseudonyms.of(1), Pseudonyms.of(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "Amber Heron, DIAMOND, amber, AH",
        "Slate Plover, HEXAGON, slate, SP",
        "Cedar Finch, CIRCLE, cedar, CF",
        "Indigo Wren, SHIELD, indigo, IW",
        "Copper Teal, OCTAGON, copper, CT",
        "Olive Swift, PENTAGON, olive, OS",
        "Amber Heron 2, DIAMOND, amber, AH",
    })
    void theBadgeFollowsTheName(String name, BadgeShape shape, String colour, String initials) {
        assertEquals(new Badge(shape, colour, initials), Pseudonyms.badge(name));
    }
}
