package dev.probity.cases.dashboard;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.scoring.Freshness;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the dashboard together, one figure after the other. */
@ApplicationScoped
class Dashboards {
    private final DashboardFigures figures;
    private final CaseConfig config;
    private final Clock clock;

    Dashboards(DashboardFigures figures, CaseConfig config, Clock clock) {
        this.figures = figures;
        this.config = config;
        this.clock = clock;
    }

    DashboardSpan span(@Nullable Instant from, @Nullable Instant to) {
        return DashboardSpan.of(from, to, clock.instant());
    }

    @WithSession
    Uni<Dashboard> of(DashboardSpan span, StaffGroup group, Freshness freshness) {
        return flow(span, group)
                .chain(flow -> people(span, group)
                        .chain(people -> choices(span)
                                .map(choices -> new Dashboard(
                                        span.from(),
                                        span.to(),
                                        people.smallest(),
                                        group,
                                        choices,
                                        freshness,
                                        flow.arrival(),
                                        flow.days(),
                                        people.outcomes(),
                                        flow.triage(),
                                        flow.decision(),
                                        flow.backlog(),
                                        people.families(),
                                        people.countries(),
                                        people.roles()))));
    }

    private record Flow(Arrival arrival, List<AlertDay> days, Times triage, Times decision, List<BacklogAge> backlog) {}

    private Uni<Flow> flow(DashboardSpan span, StaffGroup group) {
        return figures.arrival(span)
                .chain(arrival -> figures.days(span)
                        .chain(days -> figures.triage(
                                        span, group, config.clocks().triage())
                                .chain(triage -> figures.decision(
                                                span, group, config.clocks().decision())
                                        .chain(decision -> figures.backlog(clock.instant(), group)
                                                .map(backlog -> new Flow(arrival, days, triage, decision, backlog))))));
    }

    private record People(
            int smallest,
            List<OutcomeWeek> outcomes,
            List<FamilyEvidence> families,
            List<GroupShare> countries,
            List<GroupShare> roles) {}

    private Uni<People> people(DashboardSpan span, StaffGroup group) {
        return figures.smallest()
                .chain(smallest -> figures.outcomes(span, group)
                        .chain(outcomes -> figures.families(span, group)
                                .chain(families -> figures.groups(span, group, "COUNTRY")
                                        .chain(countries -> figures.groups(span, group, "ROLE")
                                                .map(roles ->
                                                        new People(smallest, outcomes, families, countries, roles))))));
    }

    private Uni<GroupChoices> choices(DashboardSpan span) {
        return figures.groups(span, StaffGroup.ALL, "COUNTRY")
                .chain(countries -> figures.groups(span, StaffGroup.ALL, "ROLE")
                        .map(roles -> new GroupChoices(names(countries), names(roles))));
    }

    private static List<String> names(List<GroupShare> groups) {
        return groups.stream().map(GroupShare::name).toList();
    }
}
