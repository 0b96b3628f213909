package dev.probity.scoring.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.scoring.backtest.Report;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out about back-tests. */
final class BackTestViews {
    private BackTestViews() {}

    @Schema(name = "BackTestDraft", description = "What is to be tried; what is absent stays as it is configured")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DraftView(
            @Schema(required = true, maxLength = 200) @Nullable
            String name,

            @Schema(description = "Alerts raised before it, by the clock, are not counted; the beginning when absent")
            @Nullable
            String from,

            @Schema(description = "What came from then on was not known; now when absent") @Nullable
            String to,

            @Schema(description = "Share to bet by detector, 0 to 1; on others what was bet then") @Nullable
            Map<String, Double> bets,

            @Nullable Integer budgetPerDay,
            @Nullable Integer reservedForLine,
            @Nullable Double floorDecibans,
            @Nullable Double priorDecibans,
            @Nullable Double alertLineDecibans,
            @Nullable Double familyCapDecibans,
            @Nullable Double familyFloorShare,

            @Schema(
                    type = SchemaType.ARRAY,
                    implementation = PolicyViews.PolicyRuleView.class,
                    description = "Rules of a policy on top of what was in force then")
            @Nullable
            JsonNode policyRules,

            @Schema(
                    maxLength = 500_000,
                    description =
                            "Sigma rules to try on the events that came between from and to, in YAML; a correlation's rules must stand beside it; absent in lists")
            @Nullable
            String rules) {
        /** As it stands in lists. */
        DraftView brief() {
            return new DraftView(
                    name,
                    from,
                    to,
                    bets,
                    budgetPerDay,
                    reservedForLine,
                    floorDecibans,
                    priorDecibans,
                    alertLineDecibans,
                    familyCapDecibans,
                    familyFloorShare,
                    policyRules,
                    null);
        }
    }

    @Schema(name = "BackTest")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BackTestView(
            String id,

            @Schema(enumeration = {"RUNNING", "DONE", "STOPPED", "FAILED"})
            String state,

            DraftView draft,

            @Schema(description = "Subject of the token of whoever began it")
            String by,

            Instant begunAt,
            @Nullable Instant endedAt,
            ProgressView progress,

            @Schema(description = "Why it was stopped or failed") @Nullable
            String reason,

            @Schema(description = "Once it is done; absent in lists") @Nullable
            Report report) {}

    @Schema(name = "BackTestProgress")
    record ProgressView(
            long read, @Schema(description = "At most") long all) {}

    @Schema(name = "BackTestList")
    record BackTestList(
            @Schema(description = "Newest first; an instance forgets all but its latest 20, and all when it ends")
            List<BackTestView> items) {}
}
