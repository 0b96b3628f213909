package dev.probity.ingest.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "ann@example.com, <ann@example.com>",
                "AROA1:ann.o'neil+x@mail.example.co.uk, AROA1:<ann.o'neil+x@mail.example.co.uk>",
                "arn:aws:sts::1:assumed-role/r/ann@example.com, arn:aws:sts::1:assumed-role/r/<ann@example.com>",
                "a ann@example.com. b=bob@example.com/7, a <ann@example.com>. b=<bob@example.com>/7",
                "'ann@example.com', '<ann@example.com>'",
                "/?user%3Dann@example.com, /?user%3D<ann@example.com>",
                "änn@bücher.example, <änn@bücher.example>",
                "ann@example.com@example.org, <ann@example.com>@example.org"
            })
    void addressesAreFoundAmongOtherWords(String text, String marked) {
        assertEquals(marked, AddressText.replaced(text, address -> "<" + address + ">"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "root@123837392027",
                "lodash@4.17.21",
                "@example.com",
                "ann@",
                "ann@localhost",
                "ann@.com",
                "ann@example.c",
                "a.@@b.com",
                "/autodiscover.json%3f@foo.com",
                "@Please_Read_Me@.txt",
                "example.com"
            })
    void whatIsNoAddressStays(String text) {
        assertEquals(text, AddressText.replaced(text, address -> "<" + address + ">"));
    }

    @Test
    void anAtSignThatIsWrittenAsItsNumberIsSeen() {
        assertTrue(AddressText.maybeIn("\"ann\\u0040example.com\"".getBytes(UTF_8)));
        assertTrue(AddressText.maybeIn("\"ann@example.com\"".getBytes(UTF_8)));
        for (int before = 0; before < 20; before++) {
            for (int after = 0; after < 20; after++) {
                var around = "ÿ".repeat(before) + "%s" + "\\n".repeat(after);
                assertTrue(AddressText.maybeIn(around.formatted("@").getBytes(UTF_8)));
                assertTrue(AddressText.maybeIn(around.formatted("\\u0040").getBytes(UTF_8)));
                assertFalse(AddressText.maybeIn(around.formatted("A?").getBytes(UTF_8)));
            }
        }
        assertFalse(AddressText.maybeIn("\"ann\\u0041example.com\\u00".getBytes(UTF_8)));
    }
}
