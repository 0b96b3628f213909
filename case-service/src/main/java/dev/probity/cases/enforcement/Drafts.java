package dev.probity.cases.enforcement;

import dev.probity.cases.casefile.CaseBills;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.CaseHalves;
import dev.probity.cases.casefile.CaseSubjectEntity;
import dev.probity.cases.evidence.Bill;
import dev.probity.cases.evidence.BillLine;
import dev.probity.cases.evidence.BillSource;
import dev.probity.cases.evidence.Bills;
import dev.probity.cases.evidence.Maskings;
import dev.probity.cases.http.ProblemError;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.wall.Veil;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out what a proposal would be, and whether it can be made at all. */
@ApplicationScoped
class Drafts {
    /** That there was a tip leads to whoever gave it (Directive (EU) 2019/1937, article 16): approvers see it, whom it is about never does. */
    private static final String TIPS = "tips";

    private static final String TIP = "dev.probity.tip.received.v1";

    private final CaseFiles files;
    private final CaseBills bills;
    private final Proposals proposals;
    private final Maskings maskings;
    private final Terms terms;
    private final Clock clock;
    private final Statements statements = new Statements();

    Drafts(CaseFiles files, CaseBills bills, Proposals proposals, Maskings maskings, Terms terms, Clock clock) {
        this.files = files;
        this.bills = bills;
        this.proposals = proposals;
        this.maskings = maskings;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * What a proposal would be.
     *
     * @param target against whom
     * @param bill theirs, in which every other member of staff is "a colleague"; null where there is none
     * @param effects its effects in words
     * @param notice to be given where no exception is made
     * @param approvals how many must approve
     * @param statement its statement of reasons
     */
    record Draft(
            SubjectEntity target,
            @Nullable Bill bill,
            Effects effects,
            Duration notice,
            int approvals,
            String statement) {}

    /** As it is proposed. */
    Uni<Draft> of(CaseFileEntity file, NewProposal wanted) {
        return of(file, wanted, this::lately);
    }

    /** As it is shown before, of its own amount alone: whoever tried one amount after the other would learn what was taken in cases that they don't see. */
    Uni<Draft> alone(CaseFileEntity file, NewProposal wanted) {
        return of(file, wanted, (amount, of) -> Uni.createFrom().item(Lately.NOTHING));
    }

    private Uni<Draft> of(
            CaseFileEntity file, NewProposal wanted, BiFunction<Amount, NewProposal, Uni<Lately>> lately) {
        check(wanted);
        return files.subjects(file.id).chain(subjects -> {
            var target = subjects.stream()
                    .filter(one -> one.key.subjectId.equals(wanted.target()))
                    .map(one -> one.subject)
                    .findFirst()
                    .orElseThrow(() ->
                            refused("/target", "subject", "The target is a subject of the case; this one is not."));
            CaseHalves.keptApart(subjects, target.kind == SubjectKind.STAFF, wanted.basis(), "/basis");
            CaseHalves.keptApart(
                    subjects,
                    target.kind == SubjectKind.STAFF,
                    Objects.requireNonNullElse(wanted.facts(), ""),
                    "/facts");
            return bill(file, target)
                    .chain(bill -> approvals(wanted, lately)
                            .map(most -> draft(file, wanted, target, bill.orElse(null), veil(subjects, target), most)));
        });
    }

    private Uni<Integer> approvals(NewProposal wanted, BiFunction<Amount, NewProposal, Uni<Lately>> lately) {
        var amount = wanted.amount();
        return amount == null
                ? Uni.createFrom().item(1)
                : lately.apply(amount, wanted).map(taken -> terms.approvals(amount, taken));
    }

    private Uni<Lately> lately(Amount amount, NewProposal wanted) {
        return proposals.lately(
                wanted.target(),
                wanted.action(),
                amount.currency(),
                clock.instant().minus(Terms.SUMMED));
    }

    /** Over the pseudonyms of all members of staff but whom it is about: people write reasons among colleagues, and a statement leaves the house. */
    private static Veil veil(List<CaseSubjectEntity> subjects, SubjectEntity target) {
        return Veil.over(subjects.stream()
                .map(one -> one.subject)
                .filter(one -> one.kind == SubjectKind.STAFF && !one.id.equals(target.id))
                .map(one -> one.label)
                .toList());
    }

    /** The statement leaves the house: it names no member of staff but whom it is about. */
    private Uni<Optional<Bill>> bill(CaseFileEntity file, SubjectEntity target) {
        return bills.of(file).chain(known -> {
            var received = known.get(target.id);
            return received == null
                    ? Uni.createFrom().item(Optional.empty())
                    : maskings.within(List.of(target), received.texts())
                            .map(masking -> Optional.of(Bills.shown(received, masking, BillSource.LIVE)));
        });
    }

    /** Statement of what takes another measure back. */
    Uni<String> takingBack(CaseFileEntity file, ProposalEntity former, String reason) {
        return files.subjects(file.id)
                .map(subjects -> veil(subjects, former.target).sentence(takenBack(file, former, reason)));
    }

    /** What is told where nothing comes of a measure of which notice was given. */
    String noticeTakenBack(CaseFileEntity file, ProposalEntity former) {
        return statements.ofNoticeTakenBack(
                Map.of("case", file.ref(), "former", former.ref(), "effect", former.effect()));
    }

    private String takenBack(CaseFileEntity file, ProposalEntity former, String reason) {
        var inverse = former.action.inverse();
        return statements.of(
                inverse,
                Map.of(
                        "case",
                        file.ref(),
                        "former",
                        former.ref(),
                        "effect",
                        former.effects().of(inverse),
                        "reason",
                        reason));
    }

    private Draft draft(
            CaseFileEntity file,
            NewProposal wanted,
            SubjectEntity target,
            @Nullable Bill bill,
            Veil veil,
            int approvals) {
        if (!wanted.action().fits(target.kind)) {
            throw refused("/target", "kind", "This measure does not go with a subject of that kind.");
        }
        var notice = terms.notice(wanted.action(), target.country);
        if (wanted.exception() != null && notice.isZero()) {
            throw refused("/exception", "notice", "There is no notice to make an exception of.");
        }
        var reviews = Objects.requireNonNullElse(wanted.reviews(), List.<String>of()).stream()
                .distinct()
                .toList();
        var effects = new Effects(target.label, wanted.amount(), reviews);
        return new Draft(
                target,
                bill,
                effects,
                notice,
                approvals,
                veil.sentence(statements.of(wanted.action(), places(file, wanted, effects, bill, notice))));
    }

    private Map<String, String> places(
            CaseFileEntity file, NewProposal wanted, Effects effects, @Nullable Bill bill, Duration notice) {
        var amount = effects.amount();
        return Map.of(
                "case", file.ref(),
                "target", effects.target(),
                "amount", amount == null ? "" : amount.words(),
                "reviews", String.join(", ", effects.reviews()),
                "facts", facts(bill, wanted),
                "inFavour", told(bill, line -> line.decibans() < 0).orElse("- Nothing that we know of"),
                "basis", wanted.basis().strip(),
                "notice", noticeInWords(wanted, notice),
                "redress", terms.redress());
    }

    private static String noticeInWords(NewProposal wanted, Duration notice) {
        var exception = wanted.exception();
        if (exception != null) {
            return "At once, without notice, because of %s: %s"
                    .formatted(exception.kind().words(), exception.reason().strip());
        }
        return notice.isZero()
                ? "At once."
                : "After %s of notice, counted from the decision.".formatted(Terms.words(notice));
    }

    private static String facts(@Nullable Bill bill, NewProposal wanted) {
        var own = wanted.facts() == null || wanted.facts().isBlank()
                ? Optional.<String>empty()
                : Optional.of("- " + wanted.facts().strip());
        return Stream.concat(told(bill, line -> line.decibans() > 0).stream(), own.stream())
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow(
                        () -> refused(
                                "/facts",
                                "facts",
                                "Nothing on the bill that may be told speaks against them: say what was found, or the statement would give no reasons."));
    }

    /** By its family, or by an event that it rests on: anybody may write a rule that matches tips. */
    private static boolean isOfATip(BillLine line) {
        return line.family().equals(TIPS) || line.evidence().stream().anyMatch(event -> TIP.equals(event.type()));
    }

    /** Such lines of a bill as whom they are about may be told of; empty where there are none. */
    private static Optional<String> told(@Nullable Bill bill, Predicate<BillLine> which) {
        return bill == null
                ? Optional.empty()
                : bill.lines().stream()
                        .filter(line -> !isOfATip(line))
                        .filter(which)
                        .map(line -> "- " + line.label() + ": " + line.summary())
                        .reduce((one, other) -> one + "\n" + other);
    }

    private static void check(NewProposal wanted) {
        if (wanted.action().takesBack()) {
            throw refused("/action", "proposable", "This only ever takes another measure back: reverse that one.");
        }
        if (wanted.action().needsAmount() != (wanted.amount() != null)) {
            throw refused("/amount", "amount", "An amount goes with measures about funds, and only with those.");
        }
        if (wanted.action().needsReviews()
                == (wanted.reviews() == null || wanted.reviews().isEmpty())) {
            throw refused("/reviews", "reviews", "Reviews go with measures about reviews, and only with those.");
        }
    }

    private static ProblemException refused(String pointer, String rule, String detail) {
        return new ProblemException(
                ProblemType.UNPROCESSABLE, detail, List.of(new ProblemError(pointer, rule, detail)));
    }
}
