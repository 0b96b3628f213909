package dev.probity.simulator.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One event being written as a line of JSON, in a buffer that is used again for the next.
 *
 * <p>Jackson's generator was the obvious way; this one knows every field name beforehand, makes no garbage, and is several times
 * as fast, which is what lets a story of hundreds of millions of events be told at all.
 */
public final class EventLine {
    private static final int FIRST_SIZE = 4096;
    private static final int LARGEST_ELEMENT = 64;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SUBJECT = ascii("\",\"subject\":\"");
    private static final byte[] TIME = ascii("\",\"time\":\"");
    private static final byte[] DATA = ascii("\",\"datacontenttype\":\"application/json\",\"data\":{");
    private static final byte[] END = ascii("}}\n");

    private final Timestamp timestamp = new Timestamp();
    private byte[] buffer = new byte[FIRST_SIZE];
    private int length;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Starts an event about this subject. */
    public EventLine begin(EventType type, long id, long at, Kind subject, long number) {
        length = 0;
        raw(type.head());
        hex(id);
        raw(SUBJECT);
        partyText(subject, number);
        raw(TIME);
        timeText(at);
        raw(DATA);
        return this;
    }

    /** Ends the event; {@link #bytes()} then holds {@link #length()} bytes of it, a newline last. */
    public void end() {
        dropComma();
        raw(END);
    }

    /** The buffer that holds the event. */
    public byte[] bytes() {
        return buffer;
    }

    /** How much of the buffer the event takes. */
    public int length() {
        return length;
    }

    /** A text field. */
    public EventLine text(Key key, String value) {
        raw(key.bytes());
        element(value);
        return this;
    }

    /** A field that holds an id, e.g. {@code "S-0004711"}. */
    public EventLine id(Key key, Kind kind, long number) {
        raw(key.bytes());
        element(kind, number);
        return this;
    }

    /** A field that holds a party, e.g. {@code "staff:S-0004711"}. */
    public EventLine party(Key key, Kind kind, long number) {
        raw(key.bytes());
        one('"');
        partyText(kind, number);
        raw('"', ',');
        return this;
    }

    /** A field that holds a whole number. */
    public EventLine number(Key key, long value) {
        raw(key.bytes());
        digits(value);
        one(',');
        return this;
    }

    /** A field that holds a number of hundredths as a JSON number. */
    public EventLine hundredths(Key key, long value) {
        raw(key.bytes());
        decimal(value);
        one(',');
        return this;
    }

    /** A field that holds money as a decimal text, as the event schema wants it. */
    public EventLine money(Key key, long cents) {
        raw(key.bytes());
        one('"');
        decimal(cents);
        raw('"', ',');
        return this;
    }

    /** A yes-or-no field. */
    public EventLine flag(Key key, boolean value) {
        raw(key.bytes());
        asciiText(value ? "true," : "false,");
        return this;
    }

    /** A field that holds a moment. */
    public EventLine time(Key key, long at) {
        raw(key.bytes());
        one('"');
        timeText(at);
        raw('"', ',');
        return this;
    }

    /** A field that holds a day. */
    public EventLine date(Key key, long at) {
        raw(key.bytes());
        one('"');
        ensure(Timestamp.LENGTH);
        timestamp.write(at, buffer, length);
        length += Timestamp.DATE_LENGTH;
        raw('"', ',');
        return this;
    }

    /** Opens a list under this name; elements follow, then {@link #close}. */
    public EventLine list(Key key) {
        raw(key.bytes());
        one('[');
        return this;
    }

    /** Opens an object under this name; fields follow, then {@link #close}. */
    public EventLine object(Key key) {
        raw(key.bytes());
        one('{');
        return this;
    }

    /** Opens an object as the next element of a list. */
    public EventLine object() {
        one('{');
        return this;
    }

    /** Closes what was opened last: {@code ']'} or {@code '}'}. */
    public EventLine close(char bracket) {
        dropComma();
        raw(bracket, ',');
        return this;
    }

    /** A text as the next element of a list. */
    public EventLine element(String value) {
        one('"');
        escaped(value);
        raw('"', ',');
        return this;
    }

    /** An id as the next element of a list. */
    public EventLine element(Kind kind, long number) {
        one('"');
        idText(kind, number);
        raw('"', ',');
        return this;
    }

    /** A party as the next element of a list. */
    public EventLine partyElement(Kind kind, long number) {
        one('"');
        partyText(kind, number);
        raw('"', ',');
        return this;
    }

    private void dropComma() {
        if (buffer[length - 1] == ',') {
            length--;
        }
    }

    private void partyText(Kind kind, long number) {
        asciiText(kind.label());
        one(':');
        idText(kind, number);
    }

    private void idText(Kind kind, long number) {
        asciiText(kind.prefix());
        ensure(LARGEST_ELEMENT);
        long rest = number;
        for (int i = length + kind.digits() - 1; i >= length; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += kind.digits();
    }

    private void timeText(long at) {
        ensure(Timestamp.LENGTH);
        timestamp.write(at, buffer, length);
        length += Timestamp.LENGTH;
    }

    private void hex(long value) {
        ensure(Long.BYTES * 2);
        for (int shift = Long.SIZE - 4; shift >= 0; shift -= 4) {
            buffer[length++] = HEX[(int) (value >>> shift) & 15];
        }
    }

    private void decimal(long hundredths) {
        long size = Math.abs(hundredths);
        if (hundredths < 0) {
            one('-');
        }
        digits(size / 100);
        raw('.', (char) ('0' + size / 10 % 10));
        one((char) ('0' + size % 10));
    }

    private void digits(long value) {
        ensure(LARGEST_ELEMENT);
        long rest = value;
        if (rest < 0) {
            buffer[length++] = '-';
            rest = -rest;
        }
        int count = 1;
        for (long ten = rest; ten >= 10; ten /= 10) {
            count++;
        }
        for (int i = length + count - 1; i >= length; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                beyondAscii(c);
            } else {
                if (c == '"' || c == '\\') {
                    one('\\');
                }
                one(c);
            }
        }
    }

    private void beyondAscii(char c) {
        if (c < 0x800) {
            raw((char) (0xC0 | c >> 6), (char) (0x80 | c & 0x3F));
        } else {
            raw((char) (0xE0 | c >> 12), (char) (0x80 | c >> 6 & 0x3F));
            one((char) (0x80 | c & 0x3F));
        }
    }

    private void asciiText(String value) {
        ensure(value.length());
        for (int i = 0; i < value.length(); i++) {
            buffer[length++] = (byte) value.charAt(i);
        }
    }

    private void raw(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void raw(char first, char second) {
        ensure(2);
        buffer[length++] = (byte) first;
        buffer[length++] = (byte) second;
    }

    private void one(char c) {
        ensure(1);
        buffer[length++] = (byte) c;
    }

    private void ensure(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
