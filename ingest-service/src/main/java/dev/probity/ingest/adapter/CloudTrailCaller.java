package dev.probity.ingest.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who acted in a record of CloudTrail: a member of staff, or a machine, whose deeds rules must see and nobody must answer for (ADR 0014).
 *
 * @param identity the record's {@code userIdentity}
 */
record CloudTrailCaller(JsonNode identity) {
    private static final int LONGEST_ID = 128;
    private static final String MACHINE = "machine:";
    private static final Set<String> PEOPLE = Set.of(
            "IAMUser", "Root", "AssumedRole", "FederatedUser", "SAMLUser", "WebIdentityUser", "IdentityCenterUser");

    /** Paths of roles that only a service of AWS can assume. */
    private static final Pattern OF_A_SERVICE = Pattern.compile(":role/(?:aws-service-role|service-role)/");

    private static final Pattern INSTANCE = Pattern.compile("i-[0-9a-f]{8,17}");

    /** Names of sessions that nobody gave: of tasks of ECS, of SDKs by the clock, and subjects of workloads' tokens (Kubernetes, GitHub). */
    private static final Pattern OF_A_PROGRAM =
            Pattern.compile("[0-9a-f]{32}|(?:aws|boto)[a-z-]*-[0-9]{8,}|(?:system:serviceaccount|repo):.*");

    /** The party, as {@code kind:id}. */
    String party() {
        return (isStaff() ? "staff:" : "org:") + id();
    }

    /** Whether the caller is a person, as far as the record tells. */
    boolean isStaff() {
        return PEOPLE.contains(type()) && !isMachine();
    }

    /** Whether a service acted in the caller's stead, without them at the keyboard. */
    boolean isThroughService() {
        return identity.path("invokedBy").isTextual();
    }

    /** What the caller is called: the user's or session's name; a machine says that it is one. */
    String id() {
        var name = isMachine() ? MACHINE + machine() : name();
        // identifiers are printable ASCII without spaces
        var clean = name.replaceAll("[^!-~]", "_");
        return clean.length() > LONGEST_ID ? clean.substring(0, LONGEST_ID) : clean;
    }

    private boolean isMachine() {
        return switch (type()) {
            case "AssumedRole", "FederatedUser", "WebIdentityUser" ->
                hasCredentialsOfAService()
                        || isInstance()
                        || OF_A_PROGRAM.matcher(name()).matches();
            default -> !PEOPLE.contains(type()) && isThroughService();
        };
    }

    /** What AWS itself notes of a session; unlike its name no caller can choose it. */
    private boolean hasCredentialsOfAService() {
        return identity.path("sessionContext").has("ec2RoleDelivery")
                || identity.path("inScopeOf").has("credentialsIssuedTo")
                || OF_A_SERVICE
                        .matcher(
                                identity.at("/sessionContext/sessionIssuer/arn").asText())
                        .find();
    }

    private boolean isInstance() {
        return INSTANCE.matcher(name()).matches();
    }

    /** What lasts of a machine: an instance or the service; else the role, since sessions of programs are called anew each time. */
    private String machine() {
        if (!PEOPLE.contains(type())) {
            return identity.path("invokedBy").asText();
        }
        var role = identity.at("/sessionContext/sessionIssuer/userName").asText();
        return isInstance() || role.isEmpty() ? name() : role;
    }

    private String name() {
        var name = switch (type()) {
            case "IAMUser", "SAMLUser", "WebIdentityUser" ->
                identity.path("userName").asText();
            case "AssumedRole", "FederatedUser" ->
                afterLast(identity.path("arn").asText());
            case "IdentityCenterUser" -> identity.at("/onBehalfOf/userId").asText();
            case "Root" -> "root@" + identity.path("accountId").asText();
            case "AWSAccount" -> "account@" + identity.path("accountId").asText();
            default -> "";
        };
        if (name.isEmpty()) {
            name = identity.path("principalId").asText();
        }
        return name.isEmpty() ? "unknown" : name;
    }

    private String type() {
        return identity.path("type").asText();
    }

    private static String afterLast(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
