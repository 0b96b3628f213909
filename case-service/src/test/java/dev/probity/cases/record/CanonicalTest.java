package dev.probity.cases.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
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

    /** RFC 8785, appendix B. */
    @Test
    void numbersAreWrittenAsJavaScriptWritesThem() {
        for (var sample : Map.ofEntries(
                        Map.entry(0x0000000000000000L, "0"),
                        Map.entry(0x8000000000000000L, "0"),
                        Map.entry(0x0000000000000001L, "5e-324"),
                        Map.entry(0x8000000000000001L, "-5e-324"),
                        Map.entry(0x7fefffffffffffffL, "1.7976931348623157e+308"),
                        Map.entry(0xffefffffffffffffL, "-1.7976931348623157e+308"),
                        Map.entry(0x4340000000000000L, "9007199254740992"),
                        Map.entry(0x4430000000000000L, "295147905179352830000"),
                        Map.entry(0x44b52d02c7e14af5L, "9.999999999999997e+22"),
                        Map.entry(0x44b52d02c7e14af6L, "1e+23"),
                        Map.entry(0x444b1ae4d6e2ef4eL, "999999999999999700000"),
                        Map.entry(0x444b1ae4d6e2ef50L, "1e+21"),
                        Map.entry(0x3eb0c6f7a0b5ed8cL, "9.999999999999997e-7"),
                        Map.entry(0x3eb0c6f7a0b5ed8dL, "0.000001"),
                        Map.entry(0x41b3de4355555553L, "333333333.3333332"),
                        Map.entry(0xbecbf647612f3696L, "-0.0000033333333333333333"),
                        Map.entry(0x43143ff3c1cb0959L, "1424953923781206.2"))
                .entrySet()) {
            assertEquals(sample.getValue(), Canonical.number(Double.longBitsToDouble(sample.getKey())));
        }
        assertThrows(IllegalArgumentException.class, () -> Canonical.number(Double.NaN));
    }

    /** §3.2.2 and §3.2.3, the RFC's own sample. */
    @Test
    void aTreeComesOutAsTheRfcHasIt() throws Exception {
        var given = "{\"numbers\":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"
                + "\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\",\"literals\":[null,true,false]}";
        assertEquals(
                "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
                Canonical.json(new ObjectMapper().readTree(given)));
    }
}
