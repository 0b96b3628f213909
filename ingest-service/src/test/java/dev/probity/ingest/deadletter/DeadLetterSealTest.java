package dev.probity.ingest.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DeadLetterSealTest {
    private final DeadLetterSeal seal = new DeadLetterSeal(new byte[32]);

    @Property
    void whatWasSealedOpens(@ForAll byte[] plain) {
        assertArrayEquals(plain, seal.open(seal.seal(plain)));
    }

    @Test
    void theSealedHoldsNothingInClearAndNeverLooksTheSame() {
        var plain = "a name in clear, long enough".getBytes(UTF_8);
        assertFalse(new String(seal.seal(plain), UTF_8).contains("name"));
        assertFalse(java.util.Arrays.equals(seal.seal(plain), seal.seal(plain)));
    }

    @Test
    void anotherKeyOrAChangedByteOpensNothing() {
        var otherKey = new byte[32];
        otherKey[0] = 1;
        var sealed = seal.seal(new byte[10]);
        assertThrows(IllegalArgumentException.class, () -> new DeadLetterSeal(otherKey).open(sealed));
        sealed[20] ^= 1;
        assertThrows(IllegalArgumentException.class, () -> seal.open(sealed));
        assertThrows(IllegalArgumentException.class, () -> new DeadLetterSeal(new byte[16]));
    }
}
