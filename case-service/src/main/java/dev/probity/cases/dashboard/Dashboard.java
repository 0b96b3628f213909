package dev.probity.cases.dashboard;

import dev.probity.cases.scoring.Freshness;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What everyone's work came to in a span of whole weeks. */
@Schema(
        description =
                "What everyone's work came to in a span of whole weeks. Figures count all cases, also those that the reader may not see.")
public record Dashboard(
        @Schema(description = "a Monday, 00:00 UTC") Instant from,

        @Schema(description = "the Monday after the last week")
        Instant to,

        @Schema(description = "nothing is told of fewer decisions or people than this")
        int smallestGroup,

        @Schema(
                description =
                        "whom the figures are narrowed to, all but freshness, arrival and days; what is too few, or leaves too few of the others, is left out")
        StaffGroup narrowedTo,

        GroupChoices choices,
        Freshness freshness,

        @Schema(description = "of all alerts, whatever the rest is narrowed to: it is how fast the machinery is")
        Arrival arrival,

        @Schema(
                description =
                        "of all staff, whatever the rest is narrowed to: the budget is everyone's, and a day has few of a group")
        List<AlertDay> days,

        List<OutcomeWeek> outcomes,

        @Schema(description = "from an alert's arrival to the first thing that somebody did, by the week of arrival")
        Times triage,

        @Schema(
                description =
                        "from a case's opening to its closing, by the week of closing; a case is of a country or a role where all of its staff are")
        Times decision,

        @Schema(description = "alerts that wait now, whatever the span; narrowed, ages with too few are left out")
        List<BacklogAge> backlog,

        @Schema(description = "empty where too few were confirmed, or cleared")
        List<FamilyEvidence> families,

        List<GroupShare> countries,
        List<GroupShare> roles) {}
