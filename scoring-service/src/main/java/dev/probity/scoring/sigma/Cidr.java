package dev.probity.scoring.sigma;

import java.util.Arrays;
import java.util.Optional;

/**
 * A network in CIDR notation, IPv4 or IPv6.
 *
 * @param address 4 or 16 bytes, in network order
 * @param bits how many leading bits count
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, compared by content below
public record Cidr(byte[] address, int bits) {
    /** Reads {@code 10.0.0.0/8}, {@code fe80::/10} or a single address; empty where the text is neither. */
    static Optional<Cidr> of(String text) {
        int slash = text.indexOf('/');
        byte[] address = Addresses.bytes(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            return Optional.empty();
        }
        int widest = address.length * Byte.SIZE;
        try {
            int bits = slash < 0 ? widest : Integer.parseInt(text.substring(slash + 1));
            return bits < 0 || bits > widest ? Optional.empty() : Optional.of(new Cidr(address, bits));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** Whether the text is an address in this network. */
    boolean contains(String text) {
        byte[] other = Addresses.bytes(text);
        if (other == null || other.length != address.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        if (!Arrays.equals(address, 0, whole, other, 0, whole)) {
            return false;
        }
        int rest = bits % Byte.SIZE;
        return rest == 0 || ((address[whole] ^ other[whole]) & 0xff) >> (Byte.SIZE - rest) == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cidr that && bits == that.bits && Arrays.equals(address, that.address);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(address) + bits;
    }

    @Override
    public String toString() {
        return Arrays.toString(address) + "/" + bits;
    }
}
