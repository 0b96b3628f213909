package dev.probity.scoring.sigma;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Reads IP addresses; never asks a name server. */
final class Addresses {
    private Addresses() {}

    /** The 4 or 16 bytes of an address in numbers (IPv4 mapped into IPv6 counts as IPv4); null for any other text. */
    static byte @Nullable [] bytes(String text) {
        if (!looksLikeAnAddress(text)) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(text).getAddress();
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static boolean looksLikeAnAddress(String text) {
        boolean separated = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == ':') {
                separated = true;
            } else if (Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return separated;
    }
}
