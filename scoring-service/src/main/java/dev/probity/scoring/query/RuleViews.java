package dev.probity.scoring.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out about rules. */
final class RuleViews {
    private RuleViews() {}

    @Schema(name = "RulePreviewRequest")
    record PreviewRequest(
            @Schema(
                    required = true,
                    description =
                            "Sigma detection and correlation rules (specification 2.1), YAML, documents apart by ---")
            @Nullable
            String rules,

            @Schema(description = "How records are read: plain (default), windows or cloudtrail") @Nullable
            String pipeline,

            @Schema(required = true, maxItems = RulePreview.MOST_EVENTS, description = "Samples, in any order")
            @Nullable
            List<@Nullable Sample> events) {}

    @Schema(name = "RulePreviewSample")
    record Sample(
            @Schema(description = "What the answer calls it; by default its place in the list, from 0") @Nullable
            String id,

            @Schema(required = true, description = "When it happened, UTC") @Nullable
            String time,

            @Schema(
                    description =
                            "What kind of log it is from; without it the pipeline tells, and else rules for any kind are tried")
            @Nullable
            LogSourceView logsource,

            @Schema(
                    required = true,
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "The foreign record, whole")
            @Nullable
            JsonNode record) {}

    @Schema(name = "LogSource")
    record LogSourceView(
            @Nullable String category,
            @Nullable String product,
            @Nullable String service) {}

    @Schema(name = "RulePreview")
    record PreviewAnswer(
            @Schema(description = "The rules and correlations that were tried")
            List<RuleView> rules,

            @Schema(description = "Rules that can't be used, and why")
            List<RuleProblemView> problems,

            @Schema(description = "Which rule matched which event, in order of time")
            List<MatchView> matches,

            @Schema(description = "Which correlation held of which group, and when")
            List<CorrelationView> correlations) {}

    @Schema(name = "Rule")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleView(
            String id,

            @Schema(description = "Short name for correlations; absent where it has none") @Nullable
            String name,

            String title,
            String level,

            @Schema(description = "1-based line at which it begins")
            int line) {}

    @Schema(name = "RuleProblem")
    record RuleProblemView(
            @Schema(description = "Title or id as far as it could be read, else empty")
            String rule,

            int line,
            int column,
            String reason) {}

    @Schema(name = "RuleMatch")
    record MatchView(String rule, String title, String event) {}

    @Schema(name = "CorrelationMatch")
    record CorrelationView(
            String rule,
            String title,

            @Schema(description = "The fields it groups by, with their values")
            Map<String, String> group,

            @Schema(description = "When the first of the events happened")
            Instant from,

            @Schema(description = "When it came to hold") Instant to,

            @Schema(description = "The count, sum, mean or share that fulfilled the condition")
            BigDecimal measured,

            List<String> events) {}
}
