package dev.probity.cases.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
    /** The test vector that the Standard Webhooks project publishes with its libraries. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long TIME = 1_614_265_330;
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void itSignsAsTheSpecificationDoes() {
        assertEquals(SIGNED, Signature.with(List.of(SECRET)).of(ID, TIME, BODY));
    }

    @Test
    void whileASecretReplacesAnotherBothSign() {
        var other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
        var signed = Signature.with(List.of(other, SECRET)).of(ID, TIME, BODY).split(" ");
        assertEquals(2, signed.length);
        assertEquals(SIGNED, signed[1]);
    }

    @Test
    void whatIsNoSecretIsRefusedAtTheStart() {
        for (var bad : List.of("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_c2hvcnQ=", "whsec_!!!")) {
            assertThrows(IllegalArgumentException.class, () -> Signature.with(List.of(bad)));
        }
        assertThrows(IllegalArgumentException.class, () -> Signature.with(List.of()));
    }
}
