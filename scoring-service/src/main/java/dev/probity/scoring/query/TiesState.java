package dev.probity.scoring.query;

import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.query.TieViews.IdentifierView;
import dev.probity.scoring.query.TieViews.TieView;
import dev.probity.scoring.query.TieViews.TiesView;
import dev.probity.scoring.query.Views.EvidenceView;
import dev.probity.scoring.staff.StaffActivity;
import dev.probity.scoring.staff.StaffStores;
import dev.probity.scoring.tie.Neighbour;
import dev.probity.scoring.tie.Neighbour.By;
import dev.probity.scoring.tie.Neighbours;
import dev.probity.scoring.tie.TieStores;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the stores of this instance say about whom a subject is tied to. */
@ApplicationScoped
class TiesState {
    private static final int CENTS = 2;
    private static final String STAFF = "staff:";
    private static final Comparator<Neighbour> MOST_TELLING_FIRST = Comparator.comparing(Neighbour::by)
            .thenComparing(
                    tie -> tie.identifier() == null ? 0 : tie.identifier().sharers())
            .thenComparing(Comparator.comparingInt(Neighbour::unticketed).reversed())
            .thenComparing(Comparator.comparingInt(Neighbour::count).reversed())
            .thenComparing(Neighbour::with);

    private final LocalState local;
    private final ScoringConfig config;

    TiesState(LocalState local, ScoringConfig config) {
        this.local = local;
        this.config = config;
    }

    /** A problem for a subject of whom nothing that ties is remembered. */
    TiesView of(String subject, int partition, int most) {
        var neighbours = Neighbours.of(config.detectors());
        var goBetween =
                local.<String, byte[]>store(TieStores.GO_BETWEENS, partition).get(subject);
        var party = local.<String, byte[]>store(TieStores.PATHS, partition).get(subject);
        var ties = new ArrayList<Neighbour>();
        boolean hub = false;
        if (goBetween != null) {
            var known = neighbours.ofGoBetween(subject, goBetween);
            hub = known.hub();
            ties.addAll(known.ties());
        }
        if (party != null) {
            ties.addAll(neighbours.ofParty(subject, party).ties());
        }
        ties.addAll(touches(subject, partition));
        if (ties.isEmpty() && !hub) {
            throw new ProblemException(
                    ProblemType.UNKNOWN_SUBJECT, "Nothing that ties this subject to anyone is remembered");
        }
        ties.sort(MOST_TELLING_FIRST);
        var shown = ties.subList(0, Math.min(most, ties.size()));
        return new TiesView(subject, hub, shown.stream().map(this::view).toList(), ties.size() - shown.size());
    }

    private List<Neighbour> touches(String subject, int partition) {
        if (!subject.startsWith(STAFF)) {
            return List.of();
        }
        return StaffActivity.read(
                        subject,
                        local.store(StaffStores.STATES, partition),
                        local.store(StaffStores.TOUCHES, partition),
                        PeerLookup.NOBODY)
                .map(TiesState::touches)
                .orElse(List.of());
    }

    private static List<Neighbour> touches(StaffActivity activity) {
        var events = activity.touched();
        return activity.merchants().stream()
                .map(merchant -> new Neighbour(
                        merchant.merchant(),
                        By.TOUCH,
                        null,
                        null,
                        merchant.merchantDays(),
                        merchant.unticketed(),
                        null,
                        events.getOrDefault(merchant.merchant(), List.of())))
                .toList();
    }

    private TieView view(Neighbour tie) {
        var sum = sum(tie.sum());
        return new TieView(
                tie.with(),
                tie.by().name(),
                identifier(tie.identifier()),
                tie.payer(),
                tie.count(),
                tie.by() == By.TOUCH ? tie.unticketed() : null,
                sum,
                sum == null ? null : config.detectors().ties().payment().currency(),
                tie.first(),
                tie.last(),
                tie.events().reversed().stream().map(EvidenceView::of).toList());
    }

    private static @Nullable BigDecimal sum(@Nullable Double sum) {
        return sum == null ? null : BigDecimal.valueOf(sum).setScale(CENTS, RoundingMode.HALF_UP);
    }

    private static @Nullable IdentifierView identifier(Neighbour.@Nullable SharedIdentifier identifier) {
        return identifier == null
                ? null
                : new IdentifierView(
                        identifier.kind().name(),
                        identifier.key(),
                        identifier.sharers(),
                        identifier.hubLimit(),
                        identifier.sharers() > identifier.hubLimit());
    }
}
