package dev.probity.scoring.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.query.Views.SubjectPage;
import dev.probity.scoring.query.Views.SubjectRow;
import dev.probity.scoring.risk.RiskOrder;
import dev.probity.scoring.risk.RiskStores;
import dev.probity.scoring.stream.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** Lists subjects by risk over all instances: each partition hands over its heaviest, and they are merged. Nothing is scanned that is not shown. */
@ApplicationScoped
class RiskList {
    private static final Comparator<SubjectRow> HEAVIEST_FIRST =
            Comparator.comparingInt((SubjectRow row) -> -row.milliDecibans()).thenComparing(SubjectRow::subject);

    private final LocalState local;
    private final Siblings siblings;
    private final ObjectMapper json;

    RiskList(LocalState local, Siblings siblings, ObjectMapper json) {
        this.local = local;
        this.siblings = siblings;
        this.json = json;
    }

    SubjectPage page(List<String> kinds, @Nullable Cursor after, int limit, Call call) {
        if (after != null) {
            total(after); // before anybody is asked: a sibling's refusal would look like a move
        }
        var rows = new ArrayList<SubjectRow>();
        if (call.forwarded()) {
            rows.addAll(here(kinds, after, limit));
        } else {
            for (var holder : local.holders()) {
                rows.addAll(holder.equals(local.self()) ? here(kinds, after, limit) : there(holder, call));
            }
        }
        rows.sort(HEAVIEST_FIRST);
        var items = List.copyOf(rows.subList(0, Math.min(limit, rows.size())));
        boolean more = items.size() == limit;
        var last = more ? items.getLast() : null;
        return new SubjectPage(
                items, last == null ? null : new Cursor(String.valueOf(last.milliDecibans()), last.subject()).text());
    }

    private List<SubjectRow> there(org.apache.kafka.streams.state.HostInfo holder, Call call) {
        var answer = siblings.ask(holder, call);
        if (answer.statusCode() != 200) {
            throw new ProblemException(ProblemType.REBALANCING, "Not every instance can answer just now");
        }
        try {
            return json.readValue(answer.body(), SubjectPage.class).items();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SubjectRow> here(List<String> kinds, @Nullable Cursor after, int limit) {
        return local.steady(() -> local.partitions(Topics.FINDINGS).stream()
                .flatMap(partition -> kinds.stream().flatMap(kind -> heaviest(partition, kind, after, limit)))
                .toList());
    }

    private Stream<SubjectRow> heaviest(int partition, String kind, @Nullable Cursor after, int limit) {
        var from = after == null ? RiskOrder.start(kind) : RiskOrder.place(kind, after.name(), total(after));
        var rows = new ArrayList<SubjectRow>();
        try (var range = local.<Bytes, byte[]>store(RiskStores.ORDER, partition).range(from, RiskOrder.end(kind))) {
            while (range.hasNext() && rows.size() < limit) {
                var next = range.next();
                if (after == null || !next.key.equals(from)) {
                    rows.add(json.readValue(next.value, SubjectRow.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.stream();
    }

    private static int total(Cursor after) {
        try {
            return Integer.parseInt(after.order());
        } catch (NumberFormatException e) {
            throw ProblemException.parameter("cursor", "cursor", "is not one that this list ended with");
        }
    }
}
