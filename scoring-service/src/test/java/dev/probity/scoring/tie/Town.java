package dev.probity.scoring.tie;

import static dev.probity.scoring.event.Events.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Events of an ordinary town, and of one broker in it. */
final class Town {
    static final Instant START = Instant.parse("2026-09-07T09:00:00Z");
    static final String INSIDER = "staff:S-1";
    static final String BROKER = "person:P-77";
    static final int PEOPLE = 30;

    private int number;

    /** An event about ties, under the key of its first party. */
    record Told(String key, String event) {}

    Told seen(String party, String kind, String value, int day) {
        var data = Map.<String, Object>of(
                "party", party, "identifier", "{\"kind\":\"" + kind + "\",\"value\":\"" + value + "\"}");
        return new Told(party, event("identifier.observed.v1", "i" + ++number, day(day), data));
    }

    Told met(String one, String other, int day) {
        return new Told(
                one, event("contact.observed.v1", "c" + ++number, day(day), Map.of("partyA", one, "partyB", other)));
    }

    Told paid(String payer, String payee, int amount, int day) {
        var data = Map.<String, Object>of("payer", payer, "payee", payee, "amount", amount, "currency", "USD");
        return new Told(payer, event("payment.observed.v1", "p" + ++number, day(day), data));
    }

    static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    /** Private people, each of whom knows one of the staff and one merchant. */
    List<Told> ordinary(int day) {
        return ordinary(day, PEOPLE);
    }

    List<Told> ordinary(int day, int people) {
        var events = new ArrayList<Told>();
        for (int i = 0; i < people; i++) {
            events.add(met("staff:T-" + i, "person:Q-" + i, day));
            events.add(paid("person:Q-" + i, "merchant:N-" + i % 20, 30, day));
        }
        return events;
    }

    /** One who shares a phone with one of the staff, and is paid by seven merchants. */
    List<Told> broker(int day) {
        var events = new ArrayList<>(List.of(seen(INSIDER, "PHONE", "+1", day), seen(BROKER, "PHONE", "+1", day)));
        for (int i = 0; i < 7; i++) {
            events.add(paid("merchant:M-" + i, BROKER, 500, day));
        }
        return events;
    }
}
