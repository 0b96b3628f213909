package dev.probity.scoring.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.probity.scoring.finding.EvidenceRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shapes of the answers. Bills and findings are written by their own packages, as on their topics; a contract test holds these shapes to them. */
final class Views {
    private Views() {}

    @Schema(name = "Bill", description = "A subject's risk: prior and lines add up to the total")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BillView(
            String subject,
            Instant asOf,
            int revision,

            @Schema(description = "What every subject starts with")
            BigDecimal priorDecibans,

            BigDecimal totalDecibans,
            @Schema(description = "1/(1+10^(−total/10))") BigDecimal posterior,
            BigDecimal alertLineDecibans,
            boolean aboveLine,

            @Schema(description = "What speaks against by weight, then what speaks for by weight")
            List<LineView> lines,

            @Schema(description = "Oldest first, at most 100")
            List<StepView> history,

            @Nullable PeersView peers,
            String policyVersion,

            @Schema(
                    description =
                            "Innocent explanations as tested when it was published; absent in answers, which have a path of their own")
            @Nullable
            List<ExplanationView> explanations) {}

    @Schema(name = "Explanation", description = "An innocent explanation, tested on what is known")
    record ExplanationView(
            @Schema(description = "Stable name: by-itself, campaign, team, hub, late-ticket, own-client; may grow")
            String explanation,

            String title,

            @Schema(
                    enumeration = {"SUPPORTED", "OPEN", "RULED_OUT"},
                    description = "OPEN: it could not be tested, or what is known does not decide it")
            String state,

            @Schema(description = "Why, with the numbers, in one sentence")
            String detail,

            @Schema(description = "The numbers by name") Map<String, Double> facts) {}

    @Schema(name = "Explanations")
    record ExplanationsView(
            String subject,
            Instant asOf,
            List<ExplanationView> items,

            @Schema(
                    description =
                            "What the policy in force forbids to look at here, so that nothing of it was tested or weighed")
            List<PolicyViews.IndicatorView> forbidden,

            @Schema(
                    description =
                            "People that a group must have for the subject to be compared with it; 0 asks for nothing")
            int smallestGroup) {}

    @Schema(name = "BillLine")
    record LineView(
            String family,
            String label,

            @Schema(description = "Above 0 against the subject, below 0 for it")
            BigDecimal decibans,

            @Schema(description = "ISO 8601 duration in which closed evidence of the family halves")
            String halfLife,

            String summary,
            List<String> findingIds,

            @Schema(description = "Newest first, at most 50")
            List<EvidenceView> evidence,

            int evidenceCount) {}

    @Schema(name = "EvidenceRef", description = "Points to an event by source and id")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EvidenceView(
            String source,
            String id,
            String type,
            Instant time,
            @Nullable String merchant,
            @Nullable Boolean ticketed,

            @Schema(description = "What it says, in few words: \"export merchant sales, 300 records\"") @Nullable
            String what) {
        static EvidenceView of(EvidenceRef ref) {
            return new EvidenceView(
                    ref.source(), ref.id(), ref.type(), ref.time(), ref.merchant(), ref.ticketed(), ref.what());
        }
    }

    @Schema(name = "BillStep")
    record StepView(Instant at, BigDecimal totalDecibans, List<ChangeView> steps) {}

    @Schema(name = "BillChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(
            String family,

            @Schema(description = "Found, faded and lifted together")
            BigDecimal decibans,

            @Schema(description = "What findings added; absent for nothing") @Nullable
            BigDecimal found,

            @Schema(
                    description =
                            "What time took since the step before, above 0 where weight for the subject faded; absent for nothing")
            @Nullable
            BigDecimal faded,

            @Schema(description = "What a closed case took, with which the bill starts over; absent for nothing")
            @Nullable
            BigDecimal lifted,

            @Schema(description = "Time in which the family's weight halves once its window is closed")
            String halfLife) {}

    @Schema(name = "Peers")
    record PeersView(String group, int size) {}

    @Schema(name = "Finding", description = "What a detector saw in a window, and what it weighs")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindingView(
            String findingId,
            int revision,
            String subject,
            String detector,
            String family,
            String horizon,
            WindowView window,
            @JsonProperty("eValue") double eValue,
            BigDecimal decibans,
            double bet,
            String summary,
            Map<String, Double> facts,
            List<EvidenceView> evidence,
            int evidenceCount,
            Instant foundAt,
            String policyVersion,
            String detectorVersion,
            @Nullable PeersView peers) {}

    @Schema(name = "Window")
    record WindowView(Instant start, Instant end) {}

    @Schema(name = "FindingPage")
    record FindingPage(List<FindingView> items, @Nullable String nextCursor) {}

    @Schema(name = "SubjectRow")
    record SubjectRow(
            String subject,
            BigDecimal totalDecibans,
            BigDecimal posterior,
            boolean aboveLine,

            @Schema(description = "Event time of the bill that was last published")
            Instant asOf,

            @Schema(description = "The three heaviest families against the subject")
            List<String> topFamilies) {
        int milliDecibans() {
            return totalDecibans.movePointRight(3).intValueExact();
        }
    }

    @Schema(name = "SubjectPage")
    record SubjectPage(List<SubjectRow> items, @Nullable String nextCursor) {}

    @Schema(name = "Activity", description = "What a member of staff did lately, beside what peers do")
    record ActivityView(
            String subject,

            @Schema(description = "Whose clock tells the hours; null where that of the person's site is not set")
            @Nullable
            String site,

            @Schema(description = "Time zone of that clock, UTC where it is not set")
            String timezone,

            @Schema(
                    description =
                            "Own mean look-ups by hour of the week on that clock, at its latest offset, Monday 00 first; 168 numbers")
            double[] hours,

            @Schema(description = "Null where there are no peers to compare with") @Nullable
            PeerBandView peers,

            List<DayView> days,

            @Schema(description = "Unusual ones first, then the most often touched; of the remembered touches")
            List<MerchantView> merchants,

            TicketsView tickets,

            @Schema(description = "Remembered events, newest first")
            List<ActivityEventView> events) {}

    @Schema(name = "PeerBand")
    record PeerBandView(
            @Schema(description = "One standard deviation below peers' mean, not below 0; 168 numbers")
            double[] low,

            @Schema(description = "One standard deviation above it")
            double[] high,

            int size) {}

    @Schema(name = "ActivityDay")
    record DayView(
            LocalDate date,
            int lookUps,

            @Schema(description = "Merchants touched without a ticket")
            int untracked) {}

    @Schema(name = "ActivityMerchant")
    record MerchantView(
            String merchant,
            int merchantDays,
            int unticketed,

            @Schema(description = "Lower decile of peers' days at one merchant; null where peers are unknown") @Nullable
            Double peersLow,

            @Schema(description = "Upper decile") @Nullable Double peersHigh,
            int ticketed) {}

    @Schema(name = "ActivityTickets")
    record TicketsView(
            int merchantDays,
            int ticketed,

            @Schema(description = "Share of peers' merchant-days with a ticket; null where peers are unknown") @Nullable
            Double peersShare) {}

    @Schema(name = "ActivityEvent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActivityEventView(
            String source,
            String id,
            String type,
            Instant time,
            @Nullable String merchant,
            String label,
            @Nullable Boolean ticketed,
            long count) {}

    @Schema(name = "Bet")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BetView(
            String detector,

            @Schema(description = "Share b in E' = 1 − b + b·E; greater where the subject gave notice")
            BigDecimal bet,

            @Schema(description = "The same where the subject works with merchants; absent where it is no other")
            @Nullable
            BigDecimal withMerchants,

            @Schema(description = "What it was before any outcome")
            BigDecimal configured,

            long confirmed,
            long cleared,

            @Schema(description = "When the latest lesson was decided; absent before any") @Nullable
            Instant changedAt) {}

    @Schema(name = "Bets")
    record BetList(List<BetView> items) {}

    @Schema(name = "Status")
    record StatusView(
            @Schema(
                    description =
                            "Records still to be read on all instances that answered, those among them that wait for slower partitions")
            long lag,

            @Schema(description = "Records a second over all instances that answered")
            double eventsPerSecond,

            @Schema(description = "Latest event time scored anywhere; absent before any") @Nullable
            Instant streamTime,

            List<InstanceView> instances) {}

    @Schema(name = "Instance")
    record InstanceView(
            @Schema(description = "Where the instance is reached")
            String host,

            @Schema(description = "State of its stream, or UNREACHABLE")
            String state,

            long lag,
            double eventsPerSecond,
            @Nullable Instant streamTime) {}
}
