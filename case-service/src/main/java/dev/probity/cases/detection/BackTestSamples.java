package dev.probity.cases.detection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.cases.evidence.Masking;
import dev.probity.cases.evidence.Maskings;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.identity.Subjects;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Takes people's ids out of a back-test's samples, alerts and matches of rules, which scoring calls by them. Whom the reader may know of stands under their pseudonym, with the id of their
 * page in {@code subjectId}; staff behind the wall or in cases of others are "a colleague". Staff whom a rule matched always are: a rule can be made to match one
 * person, whose pseudonym would be learnt by it.
 */
@ApplicationScoped
class BackTestSamples {
    private static final String SUBJECT = "subject";
    private static final String SUMMARY = "summary";

    /** Where an event that matched a rule is from, and what it is called there: somebody's name may stand in either. */
    private static final List<String> EVENT = List.of("source", "id");

    private final Subjects subjects;
    private final Maskings maskings;
    private final ObjectMapper json;

    BackTestSamples(Subjects subjects, Maskings maskings, ObjectMapper json) {
        this.subjects = subjects;
        this.maskings = maskings;
        this.json = json;
    }

    @WithSession
    Uni<Response> masked(HttpResponse<Buffer> answer) {
        var report = read(answer);
        var alerts = nodes(report.path("report").path("samples")).toList();
        var matches = nodes(report.path("report").path("rules").path("tried"))
                .flatMap(rule -> nodes(rule.path("samples")))
                .toList();
        if (alerts.isEmpty() && matches.isEmpty()) {
            return Uni.createFrom().item(DetectionGate.passedOn(answer));
        }
        var refs = Stream.concat(alerts.stream(), matches.stream())
                .map(BackTestSamples::ref)
                .distinct()
                .toList();
        return subjects.ofRefs(refs)
                .chain(known -> maskings.of(known, texts(alerts))
                        .invoke(masking -> mask(alerts, known, masking))
                        .chain(() -> maskings.within(List.of(), texts(matches)))
                        .invoke(masking -> mask(matches, noStaff(known), masking)))
                .map(done -> DetectionGate.passedOn(answer, report.toString()));
    }

    private static Stream<ObjectNode> nodes(JsonNode of) {
        return StreamSupport.stream(of.spliterator(), false).map(ObjectNode.class::cast);
    }

    private static List<SubjectEntity> noStaff(List<SubjectEntity> known) {
        return known.stream()
                .filter(subject -> subject.kind != SubjectKind.STAFF)
                .toList();
    }

    private JsonNode read(HttpResponse<Buffer> answer) {
        try {
            return json.readTree(answer.bodyAsString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("scoring's answer is no JSON", e);
        }
    }

    private static String ref(ObjectNode sample) {
        return sample.path(SUBJECT).asText();
    }

    private static Stream<String> texts(List<ObjectNode> samples) {
        return samples.stream()
                .flatMap(sample -> Stream.of(
                        ref(sample),
                        sample.path(SUMMARY).asText(),
                        sample.path("source").asText(),
                        sample.path("id").asText()));
    }

    private static void mask(List<ObjectNode> samples, List<SubjectEntity> known, Masking masking) {
        for (var sample : samples) {
            var ref = ref(sample);
            sample.put(SUBJECT, masking.mask(ref).replaceFirst("^merchant:", ""))
                    .putNull("subjectId");
            if (sample.has(SUMMARY)) {
                sample.put(SUMMARY, masking.sentence(sample.path(SUMMARY).asText()));
            }
            for (var place : EVENT) {
                if (sample.has(place)) {
                    sample.put(place, masking.mask(sample.path(place).asText()));
                }
            }
            known.stream()
                    .filter(subject -> subject.ref.equals(ref))
                    .findFirst()
                    .ifPresent(subject -> sample.put("subjectId", subject.id.toString()));
        }
    }
}
