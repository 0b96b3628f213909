package dev.probity.simulator.event;

import java.nio.charset.StandardCharsets;

/** The field names of event data, encoded once. */
public enum Key {
    STAFF_ID("staffId"),
    NAME("name"),
    EMAIL("email"),
    ROLE("role"),
    TEAM("team"),
    MANAGER_ID("managerId"),
    SITE("site"),
    COUNTRY("country"),
    EMPLOYMENT("employment"),
    NOTICE_DATE("noticeDate"),
    ENTITLEMENTS("entitlements"),
    PORTFOLIO("portfolio"),
    MERCHANT_ID("merchantId"),
    CATEGORY("category"),
    OPENED_AT("openedAt"),
    OPENED_BY("openedBy"),
    STARTED_AT("startedAt"),
    CLOSED_AT("closedAt"),
    STATUS("status"),
    IDENTIFIERS("identifiers"),
    IDENTIFIER("identifier"),
    KIND("kind"),
    VALUE("value"),
    ACTION("action"),
    DATA_CLASS("dataClass"),
    MERCHANT_IDS("merchantIds"),
    RECORD_COUNT("recordCount"),
    TOOL("tool"),
    TICKET_ID("ticketId"),
    SOURCE_IP("sourceIp"),
    DEVICE_ID("deviceId"),
    OPERATION("operation"),
    TARGET_ID("targetId"),
    REVIEW_ID("reviewId"),
    REVIEWER_ID("reviewerId"),
    PRODUCT_ID("productId"),
    RATING("rating"),
    TEXT("text"),
    VERIFIED_PURCHASE("verifiedPurchase"),
    IP("ip"),
    METRIC("metric"),
    PREVIOUS("previous"),
    PERIOD("period"),
    PAYER("payer"),
    PAYEE("payee"),
    AMOUNT("amount"),
    CURRENCY("currency"),
    INSTRUMENT("instrument"),
    PARTY_A("partyA"),
    PARTY_B("partyB"),
    CHANNEL("channel"),
    PARTY("party"),
    ASSIGNEE_ID("assigneeId"),
    TIP_ID("tipId"),
    ABOUT("about"),
    ANONYMOUS("anonymous");

    private final byte[] bytes;

    Key(String name) {
        bytes = ('"' + name + "\":").getBytes(StandardCharsets.US_ASCII);
    }

    byte[] bytes() {
        return bytes;
    }
}
