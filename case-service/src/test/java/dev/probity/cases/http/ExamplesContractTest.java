package dev.probity.cases.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.probity.cases.alert.AlertDetail;
import dev.probity.cases.alert.AlertPage;
import dev.probity.cases.alert.AlertRow;
import dev.probity.cases.alert.QueueSummary;
import dev.probity.cases.alert.Triaged;
import dev.probity.cases.breakglass.Glass;
import dev.probity.cases.breakglass.GlassPage;
import dev.probity.cases.breakglass.GlassUse;
import dev.probity.cases.casefile.Case;
import dev.probity.cases.casefile.CasePage;
import dev.probity.cases.casefile.Recusal;
import dev.probity.cases.casefile.UnseenEscalations;
import dev.probity.cases.consultation.Consultation;
import dev.probity.cases.consultation.ConsultationList;
import dev.probity.cases.consultation.ConsultationPage;
import dev.probity.cases.consultation.Half;
import dev.probity.cases.dashboard.Dashboard;
import dev.probity.cases.enforcement.EnforcementSummary;
import dev.probity.cases.enforcement.Proposal;
import dev.probity.cases.enforcement.ProposalPage;
import dev.probity.cases.enforcement.ProposalPreview;
import dev.probity.cases.evidence.Explanations;
import dev.probity.cases.exhibit.Exhibit;
import dev.probity.cases.exhibit.ExhibitDetail;
import dev.probity.cases.exhibit.ExhibitPage;
import dev.probity.cases.filter.SavedFilters;
import dev.probity.cases.graph.Graph;
import dev.probity.cases.identity.Investigators;
import dev.probity.cases.identity.Me;
import dev.probity.cases.live.LiveEvent;
import dev.probity.cases.record.Checkpoint;
import dev.probity.cases.record.ConsistencyProof;
import dev.probity.cases.record.InclusionProof;
import dev.probity.cases.record.LogKey;
import dev.probity.cases.record.RecordPage;
import dev.probity.cases.search.SearchResult;
import dev.probity.cases.story.Story;
import dev.probity.cases.subject.Activity;
import dev.probity.cases.subject.MerchantDays;
import dev.probity.cases.subject.Subject;
import dev.probity.cases.subject.SubjectPage;
import dev.probity.cases.task.Task;
import dev.probity.cases.task.TaskList;
import dev.probity.cases.timeline.TimelinePage;
import dev.probity.cases.unmask.Identity;
import dev.probity.cases.unmask.Unmasking;
import dev.probity.cases.unmask.UnmaskingPage;
import dev.probity.cases.watch.WatchNotice;
import dev.probity.cases.watch.WatchPage;
import dev.probity.cases.watch.WatchedLooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples that pages are built on are read strictly and come out as they went in. */
class ExamplesContractTest {
    private static final Path EXAMPLES = Path.of("contracts/examples");
    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            Map.entry("activity.json", Activity.class),
            Map.entry("triaged.json", Triaged.class),
            Map.entry("alert.json", AlertDetail.class),
            Map.entry("alerts.json", AlertPage.class),
            Map.entry("case.json", Case.class),
            Map.entry("cases.json", CasePage.class),
            Map.entry("exhibit.json", Exhibit.class),
            Map.entry("exhibit-detail.json", ExhibitDetail.class),
            Map.entry("exhibits.json", ExhibitPage.class),
            Map.entry("saved-filters.json", SavedFilters.class),
            Map.entry("case-consultations.json", ConsultationList.class),
            Map.entry("consultation.json", Consultation.class),
            Map.entry("consultations.json", ConsultationPage.class),
            Map.entry("half.json", Half.class),
            Map.entry("dashboard.json", Dashboard.class),
            Map.entry("merchant-days.json", MerchantDays.class),
            Map.entry("glass.json", Glass.class),
            Map.entry("glass-uses.json", GlassPage.class),
            Map.entry("glass-use.json", GlassUse.class),
            Map.entry("graph.json", Graph.class),
            Map.entry("checkpoint.json", Checkpoint.class),
            Map.entry("investigators.json", Investigators.class),
            Map.entry("live-alert.json", LiveEvent.class),
            Map.entry("live-heartbeat.json", LiveEvent.class),
            Map.entry("me.json", Me.class),
            Map.entry("problem-stale.json", Problem.class),
            Map.entry("enforcement-summary.json", EnforcementSummary.class),
            Map.entry("proposal.json", Proposal.class),
            Map.entry("proposal-appealed.json", Proposal.class),
            Map.entry("proposal-carried-out.json", Proposal.class),
            Map.entry("proposal-reversal.json", Proposal.class),
            Map.entry("proposal-preview.json", ProposalPreview.class),
            Map.entry("proposals.json", ProposalPage.class),
            Map.entry("queue-summary.json", QueueSummary.class),
            Map.entry("record.json", RecordPage.class),
            Map.entry("search.json", SearchResult.class),
            Map.entry("story.json", Story.class),
            Map.entry("subject-merchant.json", Subject.class),
            Map.entry("subject.json", Subject.class),
            Map.entry("subjects.json", SubjectPage.class),
            Map.entry("task.json", Task.class),
            Map.entry("tasks.json", TaskList.class),
            Map.entry("unmaskings.json", UnmaskingPage.class),
            Map.entry("unseen-escalations.json", UnseenEscalations.class),
            Map.entry("identity.json", Identity.class),
            Map.entry("timeline.json", TimelinePage.class),
            Map.entry("alert-row.json", AlertRow.class),
            Map.entry("consistency-proof.json", ConsistencyProof.class),
            Map.entry("explanations.json", Explanations.class),
            Map.entry("inclusion-proof.json", InclusionProof.class),
            Map.entry("log-key.json", LogKey.class),
            Map.entry("recusal.json", Recusal.class),
            Map.entry("unmasking.json", Unmasking.class),
            Map.entry("watch-notice-answered.json", WatchNotice.class),
            Map.entry("watch.json", WatchPage.class),
            Map.entry("watch-notice.json", WatchedLooks.class));
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @Test
    void everyExampleHasAModel() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            assertEquals(
                    new TreeSet<>(MODELS.keySet()),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsWhatTheServiceWouldAnswer() {
        return MODELS.entrySet().stream()
                .map(model -> dynamicTest(model.getKey(), () -> {
                    var text = Files.readString(EXAMPLES.resolve(model.getKey()));
                    var read = JSON.readValue(text, model.getValue());
                    var expected = JSON.readTree(text);
                    var actual = JSON.readTree(JSON.writeValueAsString(read));
                    assertEquals(plain(expected), plain(actual));
                }));
    }

    /** Numbers as doubles: -40 and -40.0 are the same in JSON. */
    private static String plain(com.fasterxml.jackson.databind.JsonNode node) {
        return node.toString().replaceAll("(-?\\d+)\\.0(?=[,}\\]])", "$1");
    }
}
