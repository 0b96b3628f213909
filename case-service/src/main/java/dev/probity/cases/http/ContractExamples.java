package dev.probity.cases.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/** Shows in the contract, by example, what goes in and comes out. */
final class ContractExamples {
    /** Where examples stand, seen from the contract; they are named by their schema, save these, which are named by what people call them. */
    private static final String HERE = "examples/";

    private static final Map<String, List<String>> NAMED = Map.ofEntries(
            Map.entry("AlertDetail", List.of("alert")),
            Map.entry("AlertPage", List.of("alerts")),
            Map.entry("CasePage", List.of("cases")),
            Map.entry("ConsultationList", List.of("case-consultations")),
            Map.entry("ConsultationPage", List.of("consultations")),
            Map.entry("ExhibitPage", List.of("exhibits")),
            Map.entry("GlassPage", List.of("glass-uses")),
            Map.entry("LiveEvent", List.of("live-alert", "live-heartbeat")),
            Map.entry(
                    "Proposal", List.of("proposal", "proposal-appealed", "proposal-carried-out", "proposal-reversal")),
            Map.entry("ProposalPage", List.of("proposals")),
            Map.entry("RecordPage", List.of("record")),
            Map.entry("SearchResult", List.of("search")),
            Map.entry("Subject", List.of("subject", "subject-merchant")),
            Map.entry("SubjectPage", List.of("subjects")),
            Map.entry("TaskList", List.of("tasks")),
            Map.entry("TimelinePage", List.of("timeline")),
            Map.entry("UnmaskingPage", List.of("unmaskings")),
            Map.entry("WatchNotice", List.of("watch-notice-answered")),
            Map.entry("WatchPage", List.of("watch")),
            Map.entry("WatchedLooks", List.of("watch-notice")));

    /** Schemas of what is passed on, whose examples are scoring's; but where people are called by their ids there, it is shown as it is here. */
    private static final String SCORING = "../../scoring-service/contracts/";

    private static final Map<String, List<String>> PASSED_ON = Map.ofEntries(
            Map.entry(
                    "BackTest",
                    List.of(HERE + "detection/back-test.json", SCORING + "examples/back-test-running.json")),
            Map.entry("BackTestDraft", List.of(SCORING + "examples/back-test-draft.json")),
            Map.entry("BackTestList", List.of(SCORING + "examples/back-test-list.json")),
            Map.entry("Bets", List.of(SCORING + "examples/bets.json")),
            Map.entry(
                    "Policy",
                    List.of(
                            SCORING + "samples/valid/policy-proposed.json",
                            SCORING + "samples/valid/policy-confirmed.json")),
            Map.entry("PolicyDecision", List.of(SCORING + "examples/policy-decision.json")),
            Map.entry("PolicyPage", List.of(SCORING + "examples/policy-page.json")),
            Map.entry("PolicyProposal", List.of(SCORING + "examples/policy-proposal.json")),
            Map.entry("RuleFile", List.of(SCORING + "examples/rule-file.json")),
            Map.entry("RuleFileRequest", List.of(SCORING + "examples/rule-file-request.json")),
            Map.entry("RuleFiles", List.of(SCORING + "examples/rule-files.json")),
            Map.entry("RulePreview", List.of(SCORING + "examples/rule-preview.json")),
            Map.entry("RulePreviewRequest", List.of(SCORING + "examples/rule-preview-request.json")),
            Map.entry("RuleVersions", List.of(SCORING + "examples/rule-versions.json")));

    /** Problems that scoring alone answers with, by status. */
    private static final Map<String, String> SCORINGS_PROBLEMS =
            Map.of("409", "conflict", "412", "changed-meanwhile", "428", "version-missing");

    /** Of what has no schema of a name: a form, and a text. */
    private static final Map<String, String> NAMELESS =
            Map.of("multipart/form-data", HERE + "requests/new-attachment.txt", "text/plain", HERE + "checkpoint.txt");

    private ContractExamples() {}

    static void ofAnswer(String mediaType, MediaType type) {
        of(mediaType, type, HERE);
    }

    static void ofRequest(String mediaType, MediaType type) {
        of(mediaType, type, HERE + "requests/");
    }

    private static void of(String mediaType, MediaType type, String folder) {
        var ref = type.getSchema() == null ? null : type.getSchema().getRef();
        if (ref == null) {
            show(type, NAMELESS.get(mediaType));
            return;
        }
        var schema = ref.substring(ContractFilter.REF.length());
        if (PASSED_ON.containsKey(schema)) {
            PASSED_ON.get(schema).forEach(file -> show(type, file));
            return;
        }
        NAMED.getOrDefault(schema, List.of(kebab(schema))).forEach(name -> show(type, folder + name + ".json"));
    }

    /** One of each problem of that status; where it is scoring's alone, scoring's. */
    static void ofProblem(String status, boolean passedOn, MediaType answer) {
        if (passedOn && SCORINGS_PROBLEMS.containsKey(status)) {
            show(answer, SCORING + "examples/problems/" + SCORINGS_PROBLEMS.get(status) + ".json");
            return;
        }
        for (var type : ProblemType.values()) {
            if (String.valueOf(type.status()).equals(status)) {
                show(answer, HERE + "problems/" + type.slug() + ".json");
            }
        }
    }

    private static void show(MediaType type, @Nullable String file) {
        if (file != null) {
            var name = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
            type.addExample(name, OASFactory.createExample().externalValue(file));
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
