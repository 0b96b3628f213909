package dev.probity.scoring.trial;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A marketplace of forty colleagues in four teams, each with forty merchants of its own, over eight weeks: written out by rule and not by chance, so that a story
 * about one of them has peers to be held against, and can be followed by hand. Whoever tells adds what else happens.
 */
final class SmallTown {
    static final LocalDate FIRST = LocalDate.parse("2026-08-31");
    private static final int DAYS = 56;
    private static final int COLLEAGUES = 40;
    private static final int TEAM = 10;
    private static final int TEAMS_MERCHANTS = 40;
    private static final int MERCHANTS = COLLEAGUES / TEAM * TEAMS_MERCHANTS;
    private static final int TICKETS_A_DAY = 3;

    private static final List<String> CLASSES =
            List.of("MERCHANT_SALES", "ACCOUNT_STANDING", "PRODUCT_METRICS", "REVIEWER_CONTACT");

    private final List<Told> told = new ArrayList<>();

    private record Told(Instant at, int number, String line) {}

    SmallTown() {
        for (int colleague = 0; colleague < COLLEAGUES; colleague++) {
            profile("S-" + colleague, "team-" + colleague / TEAM);
            lives(colleague);
        }
        for (int merchant = 0; merchant < MERCHANTS; merchant++) {
            tell(
                    FIRST.minusDays(1),
                    LocalTime.of(9, 0),
                    "merchant.profile",
                    "merchant:M-" + merchant,
                    "\"merchantId\":\"M-%d\",\"name\":\"Shop %d\",\"country\":\"CN\",\"category\":\"%s\",\"openedAt\":\"2024-05-06T00:00:00Z\",\"status\":\"ACTIVE\""
                            .formatted(merchant, merchant, merchant % 2 == 0 ? "toys" : "phones"));
        }
        for (int day = 0; day < DAYS; day++) {
            for (int colleague = 0; colleague < COLLEAGUES; colleague++) {
                works("S-" + colleague, colleague, day);
            }
            for (int merchant = 0; merchant < MERCHANTS; merchant++) {
                sells(merchant, day);
            }
        }
    }

    /** Everybody shares a home with somebody who buys from a merchant and now and then pays their part of the rent. */
    private void lives(int colleague) {
        var mate = "person:N-" + colleague;
        identifier("staff:S-" + colleague, "ADDRESS", "Flat " + colleague, day(1));
        identifier(mate, "ADDRESS", "Flat " + colleague, day(1));
        for (int day = colleague % 14; day < DAYS; day += 14) {
            pays(
                    mate,
                    "merchant:M-" + colleague * 3 % MERCHANTS,
                    "%d.%d0".formatted(12 + colleague, day % 9 + 1),
                    day(day));
            if (colleague % 2 == 0) {
                pays(mate, "staff:S-" + colleague, "%d.50".formatted(180 + 7 * colleague + day), day(day));
            }
        }
    }

    static LocalDate day(int day) {
        return FIRST.plusDays(day);
    }

    void profile(String staff, String team) {
        tell(
                FIRST.minusDays(1),
                LocalTime.of(8, 0),
                "staff.profile",
                "staff:" + staff,
                "\"staffId\":\"%s\",\"role\":\"seller-support\",\"team\":\"%s\",\"managerId\":\"S-boss\",\"site\":\"SZX\",\"country\":\"CN\",\"employment\":\"ACTIVE\",\"startedAt\":\"2023-03-01\",\"entitlements\":[],\"portfolio\":[]"
                        .formatted(staff, team));
    }

    /** What somebody with that number among the colleagues does on any day: a few tickets of the team's merchants, three looks under each, and now and then one without. */
    void works(String staff, int number, int day) {
        var date = day(day);
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return;
        }
        for (int i = 0; i < TICKETS_A_DAY; i++) {
            var merchant = merchant(number, day, i);
            var ticket = "T-%s-%d-%d".formatted(staff, day, i);
            int hour = 1 + 2 * i;
            ticket(staff, merchant, ticket, date, hour);
            for (int look = 0; look < CLASSES.size() - 1; look++) {
                var dataClass = CLASSES.get((look + i + day) % CLASSES.size());
                look(staff, merchant, dataClass, ticket, date, LocalTime.of(hour, 10 + 10 * look));
            }
        }
        if ((number + day) % 2 == 0) {
            look(
                    staff,
                    merchant(number, day, TICKETS_A_DAY),
                    CLASSES.get((number + day) % CLASSES.size()),
                    null,
                    date,
                    LocalTime.of(7, 20));
        }
    }

    private static String merchant(int number, int day, int i) {
        return "M-" + (number / TEAM * TEAMS_MERCHANTS + (number * 7 + day * 3 + i * 11) % TEAMS_MERCHANTS);
    }

    private void sells(int merchant, int day) {
        if ((merchant + day) % 3 == 0) {
            review(
                    "C-%d-%d".formatted(merchant, day),
                    "M-" + merchant,
                    3 + (merchant * 5 + day) % 3,
                    null,
                    "The %d. time I bought here, parcel %d came as promised".formatted(day, merchant * DAYS + day),
                    day(day),
                    LocalTime.of((merchant * 7 + day) % 24, 5));
        }
        double sales = 1_000 + 37 * (merchant % 9) + 60 * ((merchant * 3 + day * 5) % 7);
        double before = 1_000 + 37 * (merchant % 9) + 60 * ((merchant * 3 + (day - 1) * 5) % 7);
        outcome("M-" + merchant, sales, before, day(day));
    }

    void ticket(String staff, String merchant, String ticket, LocalDate date, int hour) {
        tell(
                date,
                LocalTime.of(hour, 0),
                "ticket",
                "staff:" + staff,
                "\"ticketId\":\"%s\",\"assigneeId\":\"%s\",\"merchantId\":\"%s\",\"kind\":\"SELLER_QUESTION\",\"openedAt\":\"%sT%02d:00:00Z\",\"closedAt\":\"%sT%02d:55:00Z\""
                        .formatted(ticket, staff, merchant, date, hour, date, hour));
    }

    void look(String staff, String merchant, String dataClass, String ticket, LocalDate date, LocalTime time) {
        tell(
                date,
                time,
                "staff.access",
                "staff:" + staff,
                "\"staffId\":\"%s\",\"action\":\"VIEW\",\"dataClass\":\"%s\",\"merchantIds\":[\"%s\"],\"recordCount\":4%s"
                        .formatted(
                                staff, dataClass, merchant, ticket == null ? "" : ",\"ticketId\":\"" + ticket + "\""));
    }

    void removes(String staff, String merchant, String review, String ticket, LocalDate date, LocalTime time) {
        tell(
                date,
                time,
                "staff.intervention",
                "staff:" + staff,
                "\"staffId\":\"%s\",\"operation\":\"REVIEW_REMOVED\",\"merchantId\":\"%s\",\"targetId\":\"%s\"%s"
                        .formatted(staff, merchant, review, ticket == null ? "" : ",\"ticketId\":\"" + ticket + "\""));
    }

    void review(
            String reviewer, String merchant, int stars, String device, String text, LocalDate date, LocalTime time) {
        tell(
                date,
                time,
                "review.posted",
                "merchant:" + merchant,
                "\"reviewId\":\"R-%s\",\"reviewerId\":\"%s\",\"merchantId\":\"%s\",\"rating\":%d,\"text\":\"%s\"%s"
                        .formatted(
                                reviewer,
                                reviewer,
                                merchant,
                                stars,
                                text,
                                device == null ? "" : ",\"deviceId\":\"" + device + "\""));
    }

    void outcome(String merchant, double sales, double before, LocalDate date) {
        tell(
                date,
                LocalTime.of(23, 30),
                "merchant.outcome",
                "merchant:" + merchant,
                String.format(
                        Locale.ROOT,
                        "\"merchantId\":\"%s\",\"metric\":\"SALES\",\"value\":%.2f,\"previous\":%.2f,\"period\":\"P1D\"",
                        merchant,
                        sales,
                        before));
    }

    void identifier(String party, String kind, String value, LocalDate date) {
        tell(
                date,
                LocalTime.of(12, 0),
                "identifier.observed",
                party,
                "\"party\":\"%s\",\"identifier\":{\"kind\":\"%s\",\"value\":\"%s\"}".formatted(party, kind, value));
    }

    void pays(String payer, String payee, String amount, LocalDate date) {
        tell(
                date,
                LocalTime.of(14, 0),
                "payment.observed",
                payer,
                "\"payer\":\"%s\",\"payee\":\"%s\",\"amount\":\"%s\",\"currency\":\"USD\""
                        .formatted(payer, payee, amount));
    }

    void tip(String about, LocalDate date) {
        tell(
                date,
                LocalTime.of(10, 0),
                "tip.received",
                about,
                "\"tipId\":\"TIP-1\",\"text\":\"Ask who looks at my reviewers.\",\"about\":[\"%s\"],\"channel\":\"HOTLINE\",\"anonymous\":true"
                        .formatted(about));
    }

    private void tell(LocalDate date, LocalTime time, String type, String subject, String data) {
        var at = date.atTime(time).toInstant(ZoneOffset.UTC);
        told.add(new Told(
                at,
                told.size(),
                "{\"specversion\":\"1.0\",\"id\":\"e-%d\",\"source\":\"/town\",\"type\":\"dev.probity.%s.v1\",\"subject\":\"%s\",\"time\":\"%s\",\"data\":{%s}}"
                        .formatted(told.size(), type, subject, at, data)));
    }

    /** Everything in order of time. */
    void all(Consumer<String> events) {
        told.stream()
                .sorted(Comparator.comparing(Told::at).thenComparing(Told::number))
                .map(Told::line)
                .forEach(events);
    }
}
