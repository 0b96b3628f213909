package dev.probity.scoring.query;

import com.fasterxml.jackson.core.JsonFactory;
import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.explanation.Explained;
import dev.probity.scoring.explanation.ExplanationJson;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.FindingJson;
import dev.probity.scoring.peer.GlobalPeers;
import dev.probity.scoring.peer.PeerStage;
import dev.probity.scoring.policy.Person;
import dev.probity.scoring.policy.PolicyStage;
import dev.probity.scoring.policy.PolicyStore;
import dev.probity.scoring.policy.Terms;
import dev.probity.scoring.risk.Bill;
import dev.probity.scoring.risk.BillJson;
import dev.probity.scoring.risk.BillWriter;
import dev.probity.scoring.risk.RiskBookBytes;
import dev.probity.scoring.risk.RiskHistory;
import dev.probity.scoring.risk.RiskRules;
import dev.probity.scoring.risk.RiskStores;
import dev.probity.scoring.risk.RiskStores.KeptFinding;
import dev.probity.scoring.staff.StaffExplanations;
import dev.probity.scoring.staff.StaffStores;
import dev.probity.scoring.tie.TieStores;
import dev.probity.scoring.tie.TiesBehind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the stores of this instance say about a subject. */
@ApplicationScoped
class SubjectState {
    private static final String STAFF = "staff:";
    private static final JsonFactory JSON = new JsonFactory();
    private static final Comparator<Finding> NEWEST_FIRST =
            Comparator.comparing(Finding::foundAt).reversed().thenComparing(Finding::id);

    private final LocalState local;
    private final ScoringConfig config;

    SubjectState(LocalState local, ScoringConfig config) {
        this.local = local;
        this.config = config;
    }

    /**
     * The bill, faded to a moment.
     *
     * @param at event time; null for the time that the subject's task has come to
     */
    byte[] bill(String subject, int partition, @Nullable Instant at) {
        return BillJson.write(billAt(subject, partition, at));
    }

    /** Innocent explanations of the bill as it stands, tested on what is known now. */
    byte[] explanations(String subject, int partition) {
        var bill = billAt(subject, partition, null);
        var people = local.<String, byte[]>store(PolicyStage.PEOPLE, partition);
        var policy = new PolicyStore(local.store(PolicyStore.POLICIES)).inForce();
        var terms = subject.startsWith(STAFF) ? policy.terms(Person.of(people.get(subject))) : Terms.FREE;
        var source = new StaffExplanations(
                local.store(StaffStores.STATES, partition),
                new GlobalPeers(
                        local.store(PeerStage.PEERS), config.detectors().peers().fewest()),
                party -> terms,
                new TiesBehind(local.<String, byte[]>store(TieStores.PATHS, partition)::get, config.detectors()));
        return explained(bill, source.explain(bill.suspicion()), terms);
    }

    private static byte[] explained(Bill bill, List<Explained> items, Terms terms) {
        var bytes = new ByteArrayOutputStream(1024);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("subject", bill.subject());
            json.writeStringField("asOf", bill.asOf().toString());
            json.writeFieldName("items");
            ExplanationJson.write(items, json);
            json.writeArrayFieldStart("forbidden");
            for (var indicator : new TreeSet<>(terms.forbidden())) {
                json.writeStartObject();
                json.writeStringField("kind", indicator.kind().wireName());
                json.writeStringField("name", indicator.name());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("smallestGroup", terms.smallestGroup());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Bill billAt(String subject, int partition, @Nullable Instant at) {
        var books = local.<String, byte[]>store(RiskStores.BOOKS, partition);
        var bytes = books.get(subject);
        if (bytes == null) {
            throw unknown();
        }
        var book = RiskBookBytes.read(bytes);
        var wanted = at == null ? RiskStores.clock(books) : at;
        var moment = wanted.isAfter(book.asOf()) ? wanted : book.asOf();
        var findings = kept(subject, partition).stream()
                .filter(kept -> kept.episode() == book.episode())
                .map(KeptFinding::finding)
                .toList();
        var history = RiskHistory.of(
                local.<String, byte[]>store(RiskStores.HISTORY, partition).get(subject));
        return BillWriter.write(subject, book, moment, findings, history, RiskRules.of(config), policyVersion());
    }

    private String policyVersion() {
        return String.valueOf(
                new PolicyStore(local.store(PolicyStore.POLICIES)).inForce().version());
    }

    /** A page of findings, newest first. */
    byte[] findings(String subject, int partition, @Nullable Cursor after, int limit) {
        if (local.<String, byte[]>store(RiskStores.BOOKS, partition).get(subject) == null) {
            throw unknown();
        }
        var found = kept(subject, partition).stream()
                .map(KeptFinding::finding)
                .sorted(NEWEST_FIRST)
                .dropWhile(finding -> after != null && !isAfter(finding, after))
                .limit(limit + 1L)
                .toList();
        var items = found.subList(0, Math.min(limit, found.size()));
        return page(items, found.size() > limit ? cursor(items.getLast()) : null);
    }

    private List<KeptFinding> kept(String subject, int partition) {
        return RiskStores.kept(local.store(RiskStores.FINDINGS, partition), subject);
    }

    private static Cursor cursor(Finding last) {
        return new Cursor(last.foundAt().toString(), last.id());
    }

    private static boolean isAfter(Finding finding, Cursor cursor) {
        int byTime = time(cursor).compareTo(finding.foundAt());
        return byTime > 0 || (byTime == 0 && finding.id().compareTo(cursor.name()) > 0);
    }

    private static Instant time(Cursor cursor) {
        try {
            return Instant.parse(cursor.order());
        } catch (java.time.DateTimeException e) {
            throw ProblemException.parameter("cursor", "cursor", "is not one that this list ended with");
        }
    }

    private static byte[] page(List<Finding> items, @Nullable Cursor next) {
        var bytes = new ByteArrayOutputStream(4096);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (var item : items) {
                FindingJson.write(item, json);
            }
            json.writeEndArray();
            json.writeStringField("nextCursor", next == null ? null : next.text());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ProblemException unknown() {
        return new ProblemException(
                ProblemType.UNKNOWN_SUBJECT,
                "No finding was made on this subject in what scoring has read so far; /api/v1/status says how much waits");
    }
}
