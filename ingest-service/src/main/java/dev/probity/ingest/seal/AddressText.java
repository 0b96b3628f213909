package dev.probity.ingest.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** E-mail addresses within longer texts, such as the names of resources. By hand, since an expression would go back and forth in long texts without any. */
final class AddressText {
    private static final char AT = '@';
    private static final byte[] ESCAPED_AT = "\\u0040".getBytes(US_ASCII);
    private static final String LOCAL_MARKS = "._+-'";
    private static final String DOMAIN_MARKS = ".-";
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long ATS = AT * ONES;
    private static final long ESCAPES = '\\' * ONES;
    private static final int ESCAPE_DIGITS = 2;
    private static final int SHORTEST_TOP_LEVEL = 2;

    private AddressText() {}

    /** Whether a JSON text may hold an address; false is certain. Of a stream every event is asked, so that eight bytes are looked at together. */
    static boolean maybeIn(byte[] json) {
        int i = 0;
        for (; i + Long.BYTES <= json.length; i += Long.BYTES) {
            long eight = (long) EIGHT_BYTES.get(json, i);
            if (holds(eight, ATS) || (holds(eight, ESCAPES) && maybeIn(json, i, i + Long.BYTES))) {
                return true;
            }
        }
        return maybeIn(json, i, json.length);
    }

    private static boolean maybeIn(byte[] json, int from, int to) {
        for (int i = from; i < to; i++) {
            if (json[i] == AT || (json[i] == '\\' && isEscapedAt(json, i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of eight bytes is the one that is repeated: then their difference has a byte that is 0 (Warren, Hacker's Delight, 6-1). */
    private static boolean holds(long eight, long repeated) {
        long apart = eight ^ repeated;
        return ((apart - ONES) & ~apart & HIGH_BITS) != 0;
    }

    private static boolean isEscapedAt(byte[] json, int from) {
        int end = from + ESCAPED_AT.length;
        return end <= json.length && Arrays.equals(json, from, end, ESCAPED_AT, 0, ESCAPED_AT.length);
    }

    /** The text with something else in place of each address. */
    static String replaced(String text, UnaryOperator<String> other) {
        int done = 0;
        StringBuilder out = null;
        for (int at = text.indexOf(AT); at >= 0; at = text.indexOf(AT, at + 1)) {
            int start = start(text, done, at);
            int end = end(text, at + 1);
            if (start < at && isDomain(text, at + 1, end)) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, done, start).append(other.apply(text.substring(start, end)));
                done = end;
            }
        }
        return out == null ? text : out.append(text, done, text.length()).toString();
    }

    /** Where the part before the at-sign begins; quotes and escapes of an address on the web, such as {@code %3D}, are not its own. */
    private static int start(String text, int least, int at) {
        int start = at;
        while (start > least && isOf(text.charAt(start - 1), LOCAL_MARKS)) {
            start--;
        }
        if (start > least && text.charAt(start - 1) == '%') {
            start = Math.min(start + ESCAPE_DIGITS, at);
        }
        while (start < at && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && isOf(text.charAt(end), DOMAIN_MARKS)) {
            end++;
        }
        while (end > from && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Whether this is a name of the Internet; versions of packages and numbers of accounts end in digits. */
    private static boolean isDomain(String text, int from, int end) {
        int top = end;
        while (top > from && text.charAt(top - 1) != '.') {
            top--;
        }
        return top > from + 1 && end - top >= SHORTEST_TOP_LEVEL && Character.isLetter(text.charAt(top));
    }

    private static boolean isOf(char sign, String marks) {
        return Character.isLetterOrDigit(sign) || marks.indexOf(sign) >= 0;
    }
}
