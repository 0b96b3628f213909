package dev.probity.cases.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RFC 8785, as far as leaves need it. */
class CanonicalTest {
    @Test
    void namesAreInOrderAndWhatIsNotThereIsLeftOut() {
        var fields = new HashMap<String, Object>(Map.of("b", 2L, "a", "x", "aa", -1L));
        fields.put("c", null);
        assertEquals("{\"a\":\"x\",\"aa\":-1,\"b\":2}", Canonical.json(fields));
    }

    /** §3.2.2.2. */
    @Test
    void textIsEscapedWhereItMustBeAndNowhereElse() {
        assertEquals(
                "{\"t\":\"\\b\\t\\n\\f\\r\\\"\\\\/\\u000f€é\u007f\"}",
                Canonical.json(Map.of("t", "\b\t\n\f\r\"\\/\u000f€é\u007f")));
    }

    @Test
    void numbersThatJavaScriptWouldRoundAreRefused() {
        assertEquals("{\"n\":9007199254740991}", Canonical.json(Map.of("n", (1L << 53) - 1)));
        assertThrows(IllegalArgumentException.class, () -> Canonical.json(Map.of("n", 1L << 53)));
    }
}
