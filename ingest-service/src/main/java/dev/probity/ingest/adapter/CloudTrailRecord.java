package dev.probity.ingest.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.ingest.schema.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * One record of AWS CloudTrail (CloudTrail record contents, version 1.x).
 *
 * @param node the record, whole
 */
record CloudTrailRecord(JsonNode node) {
    /** What is missing that every CloudTrail record has; empty when it is one. */
    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        for (var member : List.of("eventID", "eventTime", "eventName", "eventSource")) {
            if (!node.path(member).isTextual()) {
                violations.add(new Violation("/" + member, "required", "a CloudTrail record has an " + member));
            }
        }
        if (!node.path("userIdentity").isObject()) {
            violations.add(new Violation("/userIdentity", "required", "a CloudTrail record has a userIdentity"));
        }
        return violations;
    }

    String id() {
        return text("eventID");
    }

    String time() {
        return text("eventTime");
    }

    String eventName() {
        return text("eventName");
    }

    /** The service, such as {@code s3}. */
    String service() {
        var source = text("eventSource");
        int dot = source.indexOf('.');
        return dot < 0 ? source : source.substring(0, dot);
    }

    /** The account that the record was delivered to; {@code unknown} when it isn't said. */
    String account() {
        return node.path("recipientAccountId")
                .asText(node.at("/userIdentity/accountId").asText("unknown"));
    }

    /** Who acted. */
    CloudTrailCaller caller() {
        return new CloudTrailCaller(node.path("userIdentity"));
    }

    /** Whether a person looked at data or settings, and saw them. */
    boolean isLook() {
        return caller().isStaff() && !caller().isThroughService() && isSuccessfulRead();
    }

    /** Whether data or settings were read, and the call succeeded. What exports data writes it somewhere, so that {@code readOnly} says nothing of it. */
    private boolean isSuccessfulRead() {
        var verb = ReadVerb.of(eventName());
        boolean read = verb != null && (verb.isExport() || node.path("readOnly").asBoolean(true));
        return read && !node.hasNonNull("errorCode");
    }

    private String text(String member) {
        return node.path(member).asText();
    }
}
