package dev.probity.bench.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/** Writes one event of the day's mix as a line of JSON; the same seed writes the same events. */
final class EventWriter {
    /** Digits of the running number within an event's id: enough for a stream of a terabyte. */
    static final int ID_DIGITS = 12;

    static final String ID_PREFIX = "bench-";
    private static final int MIN_BYTES = 500;
    private static final int MAX_BYTES = 600;
    private static final int STAFF = 5_000;
    private static final int MERCHANTS = 20_000;
    private static final int SECONDS_A_DAY = 86_400;
    private static final Instant DAY = Instant.parse("2026-11-02T00:00:00Z");
    private static final String[] ACTIONS = {"VIEW", "VIEW", "VIEW", "SEARCH", "QUERY", "EXPORT"};
    private static final String[] DATA_CLASSES = {
        "MERCHANT_SALES", "PRODUCT_METRICS", "SEARCH_TERMS", "REVIEWER_CONTACT", "CUSTOMER_PROFILE", "ACCOUNT_STANDING"
    };
    private static final String[] WORDS = {
        "order",
        "parcel",
        "late",
        "refund",
        "listing",
        "quality",
        "seller",
        "answered",
        "again",
        "photo",
        "battery",
        "colour",
        "box",
        "arrived",
        "week",
        "twice",
        "support",
        "asked",
        "never",
        "good",
        "price",
        "broken",
        "small"
    };

    private final SplittableRandom random;

    EventWriter(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Of 100 events 70 are look-ups, 15 reviews, 10 tickets and 5 payments. */
    String next() {
        int share = random.nextInt(100);
        if (share < 70) {
            return access();
        }
        return share < 85 ? review() : share < 95 ? ticket() : payment();
    }

    private String access() {
        String staff = staff();
        return event("staff.access.v1", "staff:" + staff, "screen", """
                "staffId":"%s","action":"%s","dataClass":"%s","merchantIds":["%s"],"recordCount":%d,\
                "tool":"seller-console","ticketId":"T-%08d","sourceIp":"10.%d.%d.%d","deviceId":"D-%016x\"""".formatted(
                        staff,
                        one(ACTIONS),
                        one(DATA_CLASSES),
                        merchant(),
                        1 + random.nextInt(40),
                        random.nextInt(100_000_000),
                        random.nextInt(256),
                        random.nextInt(256),
                        1 + random.nextInt(254),
                        random.nextLong()));
    }

    private String review() {
        String merchant = merchant();
        return event("review.posted.v1", "merchant:" + merchant, "text", """
                "reviewId":"R-%010d","reviewerId":"U-%08d","merchantId":"%s","productId":"P-%09d","rating":%d,\
                "verifiedPurchase":%b,"deviceId":"D-%016x","ip":"198.51.100.%d\"""".formatted(
                        random.nextLong(10_000_000_000L),
                        random.nextInt(100_000_000),
                        merchant,
                        random.nextInt(1_000_000_000),
                        1 + random.nextInt(5),
                        random.nextBoolean(),
                        random.nextLong(),
                        1 + random.nextInt(254)));
    }

    private String ticket() {
        String staff = staff();
        return event("ticket.v1", "staff:" + staff, "queue", """
                "ticketId":"T-%08d","assigneeId":"%s","merchantId":"%s","kind":"LISTING_QUESTION",\
                "openedAt":"%s\"""".formatted(
                        random.nextInt(100_000_000), staff, merchant(), DAY));
    }

    private String payment() {
        String payer = "merchant:" + merchant();
        return event("payment.observed.v1", payer, "reference", """
                "payer":"%s","payee":"person:G-%06d","amount":"%d.00","currency":"USD",\
                "instrument":"BANK_TRANSFER\"""".formatted(
                        payer, random.nextInt(1_000_000), 80 + random.nextInt(2_400)));
    }

    private String event(String type, String subject, String filler, String data) {
        Instant time = DAY.plusSeconds(random.nextInt(SECONDS_A_DAY)).plus(random.nextInt(1000), ChronoUnit.MILLIS);
        String head = """
                {"specversion":"1.0","id":"%s%s","source":"/bench/console","type":"dev.probity.%s","time":"%s",\
                "subject":"%s","datacontenttype":"application/json","data":{%s,"%s":\"""".formatted(ID_PREFIX, "0".repeat(ID_DIGITS), type, time, subject, data, filler);
        return head + words(MIN_BYTES + random.nextInt(MAX_BYTES - MIN_BYTES + 1) - head.length() - 3) + "\"}}";
    }

    private String words(int length) {
        StringBuilder text = new StringBuilder(length + 10);
        while (text.length() < length) {
            text.append(one(WORDS)).append(' ');
        }
        return text.substring(0, length);
    }

    private String staff() {
        return "S-%06d".formatted(random.nextInt(STAFF));
    }

    private String merchant() {
        return "M-%07d".formatted(random.nextInt(MERCHANTS));
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
