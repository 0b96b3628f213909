package dev.probity.scoring.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.probity.scoring.bet.Bet;
import dev.probity.scoring.query.RuleReaches.Reaches;
import dev.probity.scoring.query.RuleViews.RuleProblemView;
import dev.probity.scoring.rule.LiveRule;
import dev.probity.scoring.rule.LiveRules;
import dev.probity.scoring.rule.Rarity;
import dev.probity.scoring.rule.RuleFile;
import dev.probity.scoring.rule.RuleFileJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out about files of rules. */
@RegisterForReflection(
        targets = {
            RuleFileViews.RuleFileView.class,
            RuleFileViews.LiveRuleView.class,
            RuleFileViews.ReachView.class,
            RuleFileViews.OutcomesView.class,
            RuleViews.RuleProblemView.class
        })
final class RuleFileViews {
    private RuleFileViews() {}

    @Schema(name = "RuleFileRequest")
    record RuleFileRequest(
            @Schema(
                    description = "Name of a new file: up to 200 letters, digits, dots, dashes and underscores, such as"
                            + " contacts.yml; given by the path where it exists")
            @Nullable
            String name,

            @Schema(
                    description =
                            "Sigma rules, correlations and filters, YAML; documents apart by ---. Without it the text"
                                    + " stays")
            @Nullable
            String text,

            @Schema(description = "enabled (default for a new file) or disabled") @Nullable
            String state) {}

    @Schema(name = "RuleFiles")
    record RuleFileList(
            @Schema(
                    description =
                            "Tells one set of live rules from another; the same on every instance once it has heard of"
                                    + " all changes")
            String version,

            @Schema(description = "Rules and correlations that events are held against")
            int live,

            List<RuleFileView> items) {}

    @Schema(name = "RuleFile")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleFileView(
            String name,

            @Schema(description = "1, 2, …; its ETag too") int version,

            @Schema(description = "enabled, disabled or deleted")
            String state,

            @Schema(description = "Where the version came from: rest or folder")
            String origin,

            String changedBy,
            Instant changedAt,

            @Schema(description = "Absent in lists of files") @Nullable
            String text,

            @Schema(description = "What of it is live; empty where this isn't the live version")
            List<LiveRuleView> rules,

            @Schema(description = "What of it can't be used, and why")
            List<RuleProblemView> problems) {
        static RuleFileView of(RuleFile file, LiveRules live, Reaches reaches, boolean whole) {
            return new RuleFileView(
                    file.name(),
                    file.version(),
                    RuleFileJson.word(file.state()),
                    RuleFileJson.word(file.origin()),
                    file.changedBy(),
                    file.changedAt(),
                    whole ? file.text() : null,
                    live.rules().stream()
                            .filter(rule -> rule.file().equals(file.name()) && rule.version() == file.version())
                            .map(rule -> LiveRuleView.of(rule, live, reaches))
                            .toList(),
                    live.of(file)
                            ? live.problems().stream()
                                    .filter(problem -> problem.source().equals(file.name()))
                                    .map(one -> new RuleProblemView(one.rule(), one.line(), one.column(), one.reason()))
                                    .toList()
                            : List.of());
        }
    }

    @Schema(name = "LiveRule")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LiveRuleView(
            String id,
            String title,
            String level,

            @Schema(description = "Whether its matches are findings; not so for what is only joined by a correlation")
            boolean speaks,

            @Schema(
                    description =
                            "How often it matched lately; absent while nobody was tried by it or that can't be read, and of what doesn't speak")
            @Nullable
            ReachView reach,

            @Schema(
                    description =
                            "How cases ended in which it matched; absent until five are closed, for of few it would be told how one person's case ended")
            @Nullable
            OutcomesView outcomes) {
        static LiveRuleView of(LiveRule rule, LiveRules live, Reaches reaches) {
            return new LiveRuleView(
                    rule.id(),
                    rule.title(),
                    rule.level().word(),
                    live.speaks(rule),
                    live.speaks(rule) ? reaches.of(rule) : null,
                    live.speaks(rule) ? reaches.outcomes(rule) : null);
        }
    }

    @Schema(
            name = "RuleReach",
            description =
                    "Weeks of one party, a person or a merchant, within the four weeks up to a day: what its weight is reckoned by")
    record ReachView(
            @Schema(description = "Last day that is in it, UTC")
            LocalDate through,

            @Schema(description = "Weeks in which it matched")
            int weeks,

            @Schema(description = "Weeks in which it was tried")
            int triedWeeks,

            @Schema(
                    description =
                            "What a match in one more such week weighs at most, by how seldom it was: 10·log10((triedWeeks+1)/(weeks+1))")
            BigDecimal decibans) {
        static ReachView of(LocalDate through, int weeks, int triedWeeks) {
            return new ReachView(through, weeks, triedWeeks, Rarity.decibans(weeks, triedWeeks));
        }
    }

    @Schema(
            name = "RuleOutcomes",
            description =
                    "Subjects whose cases were closed while a finding on them rested on the rule, by any of its versions")
    record OutcomesView(
            @Schema(description = "Confirmed") long confirmed,

            @Schema(description = "Cleared") long cleared) {
        private static final int FEWEST = 5;

        /** Null where it would tell of few. */
        static @Nullable OutcomesView of(@Nullable Bet tally) {
            return tally == null || tally.confirmed() + tally.cleared() < FEWEST
                    ? null
                    : new OutcomesView(tally.confirmed(), tally.cleared());
        }
    }

    @Schema(name = "RuleVersions")
    record RuleVersions(
            @Schema(description = "The latest first, at most 20")
            List<RuleFileView> items) {}
}
