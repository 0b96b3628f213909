package dev.probity.scoring.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out about policies. */
final class PolicyViews {
    private PolicyViews() {}

    @Schema(name = "PolicyProposal")
    record Proposal(
            @Schema(
                    required = true,
                    maxLength = 2000,
                    description = "Why the policy shall change, in words for whoever decides")
            @Nullable
            String why,

            @Schema(
                    required = true,
                    type = SchemaType.ARRAY,
                    implementation = PolicyRuleView.class,
                    description = "All rules of the new version, at most 200; they replace the former ones")
            @Nullable
            JsonNode rules) {}

    @Schema(name = "PolicyDecision")
    record Decision(
            @Schema(
                    required = true,
                    enumeration = {"CONFIRMED", "REFUSED"})
            @Nullable
            String outcome,

            @Schema(required = true, maxLength = 2000, description = "Why, in words") @Nullable
            String why) {}

    @Schema(name = "Policy", description = "A version of the policy, and who did what with it when and why")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PolicyView(
            @Schema(description = "1, 2, …") int version,

            @Schema(
                    enumeration = {"PROPOSED", "CONFIRMED", "REFUSED"},
                    description = "CONFIRMED: it took effect; the highest of these is in force")
            String state,

            List<PolicyRuleView> rules,
            PolicyActView proposed,

            @Schema(description = "Absent while it waits for a second person") @Nullable
            PolicyActView decided) {}

    @Schema(name = "PolicyAct")
    record PolicyActView(
            @Schema(description = "Subject of the person's token")
            String by,

            Instant at,
            String why) {}

    @Schema(name = "PolicyRule")
    record PolicyRuleView(
            @Schema(description = "Names the rule within the policy")
            String id,

            PolicyWhereView where,

            @Schema(description = "What may be neither stored nor weighed")
            List<IndicatorView> forbid,

            @Schema(
                    minimum = "0",
                    maximum = "1000",
                    description =
                            "People that a group must have for anybody in it to be compared with it: a wider group is taken, or none; 0 asks for nothing")
            int smallestGroup,

            @Schema(maxLength = 2000, description = "What the rule rests on, in words")
            String legalBasis) {}

    @Schema(
            name = "PolicyWhere",
            description =
                    "Staff of one of the countries, and of one of the sites, and of one of the roles; an absent or empty list asks for nothing. Whoever's place is not known is protected")
    record PolicyWhereView(
            @Schema(description = "ISO 3166-1 alpha-2") List<String> countries,
            List<String> sites,
            List<String> roles) {}

    @Schema(name = "Indicator")
    record IndicatorView(
            @Schema(enumeration = {"detector", "family", "event", "data-class", "field"})
            String kind,

            @Schema(
                    description =
                            "A detector, a family of evidence, an event type without dev.probity., a class of data, or a field of events")
            String name) {}

    @Schema(name = "PolicyPage")
    record PolicyPage(List<PolicyView> items, @Nullable String nextCursor) {}
}
