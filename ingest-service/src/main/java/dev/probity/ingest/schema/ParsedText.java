package dev.probity.ingest.schema;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** The string that a parser stands at, read where it lies: most strings are checked and never needed again. */
final class ParsedText implements CharSequence {
    private char[] chars = {};
    private int offset;
    private int length;

    /** Looks at the parser's current string; valid until the parser goes on. */
    void read(JsonParser parser) throws IOException {
        chars = parser.getTextCharacters();
        offset = parser.getTextOffset();
        length = parser.getTextLength();
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[offset + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(chars, offset + start, end - start);
    }

    @Override
    public String toString() {
        return new String(chars, offset, length);
    }
}
