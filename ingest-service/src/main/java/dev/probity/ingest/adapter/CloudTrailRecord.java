package dev.probity.ingest.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.ingest.schema.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One record of AWS CloudTrail (CloudTrail record contents, version 1.x).
 *
 * @param node the record, whole
 */
record CloudTrailRecord(JsonNode node) {
    private static final int LONGEST_ID = 128;
    private static final Set<String> PEOPLE = Set.of(
            "IAMUser", "Root", "AssumedRole", "FederatedUser", "SAMLUser", "WebIdentityUser", "IdentityCenterUser");

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

    /** Who acted: the user's name, the session's name of an assumed role, or what else names the caller. */
    String principal() {
        var identity = node.path("userIdentity");
        var name = switch (identity.path("type").asText()) {
            case "IAMUser", "SAMLUser", "WebIdentityUser" ->
                identity.path("userName").asText();
            case "AssumedRole", "FederatedUser" ->
                afterLast(identity.path("arn").asText());
            case "Root" -> "root@" + identity.path("accountId").asText();
            case "AWSService" -> identity.path("invokedBy").asText();
            case "AWSAccount" -> "account@" + identity.path("accountId").asText();
            default -> "";
        };
        if (name.isEmpty()) {
            name = identity.path("principalId")
                    .asText(identity.path("invokedBy").asText("unknown"));
        }
        return printable(name.isEmpty() ? "unknown" : name);
    }

    /** Whether a person acted, as opposed to a service. */
    boolean byPerson() {
        return PEOPLE.contains(node.at("/userIdentity/type").asText())
                && !node.at("/userIdentity/invokedBy").isTextual();
    }

    /** Whether data or settings were read, and the call succeeded. */
    boolean isSuccessfulRead() {
        boolean read = node.path("readOnly").isBoolean()
                ? node.get("readOnly").booleanValue()
                : ReadVerb.of(eventName()) != null;
        return read && !node.hasNonNull("errorCode") && ReadVerb.of(eventName()) != null;
    }

    private String text(String member) {
        return node.path(member).asText();
    }

    private static String afterLast(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** Identifiers are printable ASCII without spaces; whatever else a name holds becomes an underscore. */
    private static String printable(String name) {
        var clean = name.replaceAll("[^!-~]", "_");
        return clean.length() > LONGEST_ID ? clean.substring(0, LONGEST_ID) : clean;
    }
}
