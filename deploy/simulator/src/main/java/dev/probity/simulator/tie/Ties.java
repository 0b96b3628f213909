package dev.probity.simulator.tie;

import dev.probity.simulator.event.EventType;
import dev.probity.simulator.event.Key;
import dev.probity.simulator.event.Kind;
import dev.probity.simulator.stage.EventRef;
import dev.probity.simulator.stage.Stage;

/** Writes down what was seen between parties. */
public final class Ties {
    private final Stage stage;

    /** Ties of the story on this stage. */
    public Ties(Stage stage) {
        this.stage = stage;
    }

    /**
     * A party as events name it.
     *
     * @param kind what it is
     * @param number the number in its id
     */
    public record Party(Kind kind, long number) {
        /** As written in events, e.g. {@code person:P-0000042}. */
        public String written() {
            return kind.party(number);
        }
    }

    /** Money was seen to move. */
    public EventRef payment(long at, Party payer, Party payee, long cents, String instrument) {
        stage.event(EventType.PAYMENT_OBSERVED, at, payer.kind(), payer.number())
                .party(Key.PAYER, payer.kind(), payer.number())
                .party(Key.PAYEE, payee.kind(), payee.number())
                .money(Key.AMOUNT, cents)
                .text(Key.CURRENCY, "USD")
                .text(Key.INSTRUMENT, instrument);
        return stage.publish();
    }

    /** Two parties were seen in contact. */
    public EventRef contact(long at, Party one, Party other, String channel) {
        stage.event(EventType.CONTACT_OBSERVED, at, one.kind(), one.number())
                .party(Key.PARTY_A, one.kind(), one.number())
                .party(Key.PARTY_B, other.kind(), other.number())
                .text(Key.CHANNEL, channel);
        return stage.publish();
    }

    /** A party was seen with an identifier. */
    public EventRef identifier(long at, Party party, Identity identity) {
        stage.event(EventType.IDENTIFIER_OBSERVED, at, party.kind(), party.number())
                .party(Key.PARTY, party.kind(), party.number())
                .object(Key.IDENTIFIER)
                .text(Key.KIND, identity.kind())
                .text(Key.VALUE, identity.value())
                .close('}');
        return stage.publish();
    }
}
