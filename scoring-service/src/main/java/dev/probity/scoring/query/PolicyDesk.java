package dev.probity.scoring.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.scoring.ScoringTopology;
import dev.probity.scoring.policy.PolicyJson;
import dev.probity.scoring.policy.PolicyLedger;
import dev.probity.scoring.policy.PolicyProblem;
import dev.probity.scoring.policy.PolicyRule;
import dev.probity.scoring.policy.PolicyStage;
import dev.probity.scoring.policy.PolicyStore;
import dev.probity.scoring.policy.PolicyVersion;
import dev.probity.scoring.policy.PolicyVersion.Act;
import dev.probity.scoring.policy.PolicyVersion.State;
import dev.probity.scoring.policy.Vocabulary;
import dev.probity.scoring.query.PolicyViews.Decision;
import dev.probity.scoring.query.PolicyViews.Proposal;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the policy, and changes it by four eyes. */
@ApplicationScoped
class PolicyDesk {
    /** Tag of a policy that has no version yet. */
    private static final String NOTHING = "0";

    private static final int MOST_LETTERS = 2_000;

    private final LocalState local;
    private final PolicyLedger ledger;
    private final Vocabulary vocabulary = PolicyStage.vocabulary(ScoringTopology.ABOUT_PEOPLE);
    private final Clock clock = Clock.systemUTC();

    PolicyDesk(LocalState local, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.local = local;
        this.ledger = new PolicyLedger(kafka);
    }

    /** All versions, the newest first. */
    List<PolicyVersion> versions() {
        return local.steady(() -> new PolicyStore(local.store(PolicyStore.POLICIES)).versions());
    }

    PolicyVersion inForce() {
        return versions().stream()
                .filter(version -> version.state() == State.CONFIRMED)
                .findFirst()
                .orElseThrow(() -> unknown("No policy was ever confirmed: nothing is forbidden"));
    }

    PolicyVersion version(String number) {
        return versions().stream()
                .filter(version -> String.valueOf(version.version()).equals(number))
                .findFirst()
                .orElseThrow(() -> unknown("Versions are numbered from 1"));
    }

    /** A page of versions and where it ended. */
    ObjectNode page(@Nullable Cursor after, int limit) {
        int before = after == null ? Integer.MAX_VALUE : number(after);
        var left = versions().stream()
                .dropWhile(version -> after != null && version.version() >= before)
                .toList();
        var page = new ObjectMapper().createObjectNode();
        var items = page.putArray("items");
        left.stream().limit(limit).map(PolicyJson::tree).forEach(items::add);
        page.put("nextCursor", left.size() > limit ? cursor(left.get(limit - 1)) : null);
        return page;
    }

    private static String cursor(PolicyVersion last) {
        return new Cursor("version", String.valueOf(last.version())).text();
    }

    /** Read before the list is: it may be empty. */
    private static int number(Cursor after) {
        try {
            return Integer.parseInt(after.name());
        } catch (NumberFormatException e) {
            throw ProblemException.parameter("cursor", "cursor", "is not one that this list ended with");
        }
    }

    /** Changes with every change of the policy. */
    static String tag(List<PolicyVersion> versions) {
        return versions.isEmpty() ? NOTHING : versions.getFirst().tag();
    }

    PolicyVersion propose(@Nullable Proposal proposal, @Nullable String ifMatch, String person) {
        if (proposal == null || proposal.rules() == null) {
            throw faults(List.of(new PolicyProblem("/rules", "required", "is missing")));
        }
        var read = PolicyJson.rules(proposal.rules(), vocabulary);
        if (!read.problems().isEmpty()) {
            throw faults(read.problems());
        }
        var act = act(person, proposal.why());
        return change(ifMatch, versions -> next(versions, read.rules(), act));
    }

    private static PolicyVersion next(List<PolicyVersion> versions, List<PolicyRule> rules, Act act) {
        int before = versions.isEmpty() ? 0 : versions.getFirst().version();
        if (before > 0 && versions.getFirst().state() == State.PROPOSED) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "Version " + before + " waits for a decision; it must be decided first");
        }
        return new PolicyVersion(before + 1, State.PROPOSED, rules, act, null);
    }

    PolicyVersion decide(String number, @Nullable Decision decision, @Nullable String ifMatch, String person) {
        if (decision == null || decision.outcome() == null) {
            throw faults(List.of(new PolicyProblem("/outcome", "required", "is missing")));
        }
        var outcome = switch (decision.outcome()) {
            case "CONFIRMED" -> State.CONFIRMED;
            case "REFUSED" -> State.REFUSED;
            default -> throw faults(List.of(new PolicyProblem("/outcome", "enum", "is neither CONFIRMED nor REFUSED")));
        };
        var act = act(person, decision.why());
        return change(ifMatch, versions -> decided(versions, number, outcome, act));
    }

    private static PolicyVersion decided(List<PolicyVersion> versions, String number, State outcome, Act act) {
        var waiting = versions.stream()
                .filter(version -> String.valueOf(version.version()).equals(number))
                .findFirst()
                .orElseThrow(() -> unknown("Versions are numbered from 1"));
        if (waiting.state() != State.PROPOSED) {
            throw new ProblemException(ProblemType.CONFLICT, "Version " + number + " was decided already");
        }
        if (outcome == State.CONFIRMED && act.by().equals(waiting.proposed().by())) {
            throw new ProblemException(ProblemType.CONFLICT, "Nobody confirms what they proposed");
        }
        return new PolicyVersion(waiting.version(), outcome, waiting.rules(), waiting.proposed(), act);
    }

    private PolicyVersion change(@Nullable String ifMatch, Function<List<PolicyVersion>, PolicyVersion> change) {
        if (ifMatch == null) {
            throw new ProblemException(ProblemType.VERSION_MISSING, "Send If-Match with the ETag that you read");
        }
        try {
            return ledger.change(versions -> {
                if (!ifMatch.equals('"' + tag(versions) + '"')) {
                    throw new ProblemException(ProblemType.CHANGED_MEANWHILE, "Read the policy again");
                }
                return change.apply(versions);
            });
        } catch (PolicyLedger.ChangedMeanwhile e) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE, "Read the policy again");
        }
    }

    private Act act(String person, @Nullable String why) {
        if (why == null || why.isBlank() || why.length() > MOST_LETTERS) {
            throw faults(List.of(
                    new PolicyProblem("/why", "required", "gives a reason in at most " + MOST_LETTERS + " letters")));
        }
        return new Act(person, clock.instant(), why);
    }

    private static ProblemException faults(List<PolicyProblem> problems) {
        var errors = problems.stream()
                .map(one -> new Problem.Error(one.pointer(), one.rule(), one.detail()))
                .toList();
        var first = problems.getFirst();
        return ProblemException.of(ProblemType.INVALID_POLICY, first.pointer() + ": " + first.detail(), errors);
    }

    private static ProblemException unknown(String detail) {
        return new ProblemException(ProblemType.UNKNOWN_POLICY, detail);
    }
}
