package dev.probity.scoring.event;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Events to build stories from. */
public final class Events {
    public static final String SOURCE = "/tests";
    public static final String STAFF = "staff:S-1";

    private Events() {}

    /** A look at one merchant's sales, for a ticket or for none. */
    public static String aLook(String id, Instant time, String merchant, String ticket) {
        var data = new LinkedHashMap<String, Object>();
        data.put("staffId", "S-1");
        data.put("action", "VIEW");
        data.put("dataClass", "MERCHANT_SALES");
        data.put("merchantIds", "[\"" + merchant + "\"]");
        data.put("recordCount", 3);
        if (ticket != null) {
            data.put("ticketId", "\"" + ticket + "\"");
        }
        return event("staff.access.v1", id, time, data);
    }

    public static String anExport(String id, Instant time, String dataClass, long records) {
        return event(
                "staff.access.v1",
                id,
                time,
                Map.of("staffId", "S-1", "action", "EXPORT", "dataClass", dataClass, "recordCount", records));
    }

    public static String aTicket(String id, Instant opened, String ticket, String merchant) {
        return event(
                "ticket.v1",
                id,
                opened,
                Map.of("ticketId", ticket, "assigneeId", "S-1", "merchantId", merchant, "openedAt", opened.toString()));
    }

    public static String aProfile(String id, Instant time, String role, String site) {
        return event("staff.profile.v1", id, time, Map.of("staffId", "S-1", "role", role, "site", site, "team", "T-1"));
    }

    public static String aReview(String id, Instant time, String merchant, String reviewer, double rating) {
        return event(
                "review.posted.v1",
                id,
                time,
                Map.of("reviewId", "R-" + id, "reviewerId", reviewer, "merchantId", merchant, "rating", rating));
    }

    public static String aPayment(String id, Instant time, String payer, String payee, int dollars) {
        return event(
                "payment.observed.v1",
                id,
                time,
                Map.of("payer", payer, "payee", payee, "amount", dollars, "currency", "USD"));
    }

    public static String aTip(String id, Instant time, String about) {
        return event(
                "tip.received.v1",
                id,
                time,
                Map.of("tipId", "T-" + id, "text", "of " + id, "about", "[\"" + about + "\"]", "channel", "hotline"));
    }

    public static String event(String type, String id, Instant time, Map<String, Object> data) {
        var fields = data.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + json(field.getValue()))
                .sorted()
                .collect(Collectors.joining(","));
        return """
                {"specversion":"1.0","id":"%s","source":"%s","type":"dev.probity.%s","time":"%s","data":{%s}}""".formatted(id, SOURCE, type, time, fields);
    }

    private static String json(Object value) {
        var text = value.toString();
        return value instanceof Number
                        || value instanceof Boolean
                        || text.startsWith("[")
                        || text.startsWith("\"")
                        || text.startsWith("{")
                ? text
                : "\"" + text + "\"";
    }
}
