package dev.probity.scoring.query;

import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.ScoringTopology;
import dev.probity.scoring.alert.AlertRules;
import dev.probity.scoring.backtest.Draft;
import dev.probity.scoring.finding.Decibans;
import dev.probity.scoring.policy.Policy;
import dev.probity.scoring.policy.PolicyJson;
import dev.probity.scoring.policy.PolicyStage;
import dev.probity.scoring.query.BackTestViews.DraftView;
import dev.probity.scoring.risk.RiskRules;
import dev.probity.scoring.rule.LiveRules;
import dev.probity.scoring.rule.RuleFile;
import dev.probity.scoring.sigma.Placeholders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From what is asked for to a draft that holds together; what is absent stays as it is configured. */
final class BackTestDrafts {
    private static final int MOST_LETTERS = 200;

    private final ScoringConfig config;
    private final Supplier<Policy> policyInForce;

    /**
     * @param config what holds where a draft says nothing
     * @param policyInForce the policy that holds now; asked only where rules are tried
     */
    BackTestDrafts(ScoringConfig config, Supplier<Policy> policyInForce) {
        this.config = config;
        this.policyInForce = policyInForce;
    }

    Draft read(@Nullable DraftView asked, Instant now) {
        if (asked == null
                || asked.name() == null
                || asked.name().isBlank()
                || asked.name().length() > MOST_LETTERS) {
            throw ProblemException.parameter("/name", "required", "is a name of at most " + MOST_LETTERS + " letters");
        }
        var from = Parameters.time("/from", asked.from());
        var to = Parameters.time("/to", asked.to());
        var policy = policy(asked);
        try {
            return new Draft(
                    asked.name(),
                    new Draft.Span(from == null ? Parameters.FIRST_MOMENT : from, to == null ? now : to),
                    asked.bets() == null ? Map.of() : asked.bets(),
                    risk(asked),
                    alerts(asked),
                    config.alerts().idle(),
                    policy,
                    rules(asked, policy));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw ProblemException.parameter("", "draft", String.valueOf(e.getMessage()));
        }
    }

    private static Policy policy(DraftView asked) {
        if (asked.policyRules() == null) {
            return Policy.NONE;
        }
        var read = PolicyJson.rules(asked.policyRules(), PolicyStage.vocabulary(ScoringTopology.ABOUT_PEOPLE));
        if (!read.problems().isEmpty()) {
            List<Problem.Error> errors = read.problems().stream()
                    .map(one -> new Problem.Error(
                            "/policyRules" + one.pointer().substring("/rules".length()), one.rule(), one.detail()))
                    .toList();
            throw ProblemException.of(ProblemType.INVALID_POLICY, "The draft's policy is not valid", errors);
        }
        return new Policy(0, read.rules());
    }

    private Draft.@Nullable Rules rules(DraftView asked, Policy policy) {
        var text = asked.rules();
        if (text == null) {
            return null;
        }
        if (text.isBlank() || text.length() > RuleFile.LONGEST_TEXT) {
            throw ProblemException.parameter(
                    "/rules", "length", "is empty, or longer than " + RuleFile.LONGEST_TEXT + " characters");
        }
        var rules = LiveRules.ofDraft(text, new Placeholders(config.rules().placeholders()));
        if (rules.rules().isEmpty()) {
            List<Problem.Error> errors = rules.problems().stream()
                    .map(one -> new Problem.Error("/rules", "sigma", "line " + one.line() + ": " + one.reason()))
                    .toList();
            throw ProblemException.of(ProblemType.INVALID_PARAMETER, "None of the draft's rules can be used", errors);
        }
        var inForce = policyInForce.get();
        var forbidden = Stream.concat(inForce.rules().stream(), policy.rules().stream());
        return new Draft.Rules(rules, new Policy(inForce.version(), forbidden.toList()), isRulesAlone(asked, policy));
    }

    /** Whether all else stays as it is. */
    private boolean isRulesAlone(DraftView asked, Policy policy) {
        return policy.rules().isEmpty()
                && (asked.bets() == null || asked.bets().isEmpty())
                && risk(asked).equals(RiskRules.of(config))
                && alerts(asked).equals(AlertRules.of(config.alerts()));
    }

    private RiskRules risk(DraftView asked) {
        var usual = RiskRules.of(config);
        var share = asked.familyFloorShare();
        return new RiskRules(
                or(asked.priorDecibans(), usual.prior()),
                or(asked.alertLineDecibans(), usual.line()),
                or(asked.familyCapDecibans(), usual.cap()),
                share == null ? usual.floorShare() : share,
                usual.publishStep(),
                usual.quietStep(),
                or(asked.floorDecibans(), usual.alertFloor()));
    }

    private AlertRules alerts(DraftView asked) {
        var usual = AlertRules.of(config.alerts());
        int limit = asked.budgetPerDay() == null ? usual.limit() : asked.budgetPerDay();
        int reserve = asked.reservedForLine() == null ? Math.min(limit, usual.reserve()) : asked.reservedForLine();
        if (limit < 1) {
            throw new IllegalArgumentException("the budget is at least 1");
        }
        return new AlertRules(limit, reserve, or(asked.floorDecibans(), usual.floor()));
    }

    private static int or(@Nullable Double asked, int usual) {
        return asked == null ? usual : Decibans.parse(asked);
    }
}
