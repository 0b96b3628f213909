package dev.probity.cases.enforcement;

import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.http.Actor;
import dev.probity.cases.timeline.EntryKind;
import dev.probity.cases.wall.ByRule;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Takes what the platform reports: each once, in whatever order it comes. */
@ApplicationScoped
class Receipts {
    private final ReceiptRows rows;
    private final Proposals proposals;
    private final ProposalRecord record;
    private final CaseFiles files;
    private final Clock clock;

    Receipts(ReceiptRows rows, Proposals proposals, ProposalRecord record, CaseFiles files, Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.record = record;
        this.files = files;
        this.clock = clock;
    }

    /** What became of a receipt. */
    enum Taken {
        NEW,
        REPEATED,
        UNKNOWN,
        MISPLACED
    }

    @ByRule
    @WithTransaction
    Uni<Taken> take(ReceivedReceipt receipt, @Nullable String key) {
        return rows.order(receipt.orderId()).chain(order -> {
            if (order == null) {
                return Uni.createFrom().item(Taken.UNKNOWN);
            }
            return order.target().equals(key)
                    ? keep(receipt, order)
                    : Uni.createFrom().item(Taken.MISPLACED);
        });
    }

    private Uni<Taken> keep(ReceivedReceipt receipt, ReceiptRows.Ordered order) {
        return files.locked(order.caseId()).chain(file -> keep(heard(receipt, file), order, file));
    }

    /** Of a case whose words were destroyed only what became of it is heard, not what the platform has to say about it. */
    private static ReceivedReceipt heard(ReceivedReceipt receipt, CaseFileEntity file) {
        return file.erasedAt == null ? receipt : receipt.withoutDetail();
    }

    private Uni<Taken> keep(ReceivedReceipt receipt, ReceiptRows.Ordered order, CaseFileEntity file) {
        return rows.keep(receipt, order.caseId(), clock.instant())
                .chain(isNew -> isNew
                        ? proposals
                                .whole(order.proposal())
                                .chain(proposal -> record.held(file, proposal))
                                .chain(held -> report(held, receipt))
                                .replaceWith(Taken.NEW)
                        : Uni.createFrom().item(Taken.REPEATED));
    }

    private Uni<ProposalEntity> report(ProposalRecord.Held held, ReceivedReceipt receipt) {
        var detail = receipt.detail() == null ? "" : ": " + receipt.detail();
        return rows.latest(receipt.orderId())
                .chain(latest -> record.apply(
                        held,
                        Actor.PROBITY,
                        new ProposalChange.Reported(latest),
                        EntryKind.MEASURE_REPORTED,
                        words(receipt.result()) + detail));
    }

    private static String words(ReceiptResult result) {
        return switch (result) {
            case RECEIVED -> "has reached the platform";
            case CARRIED_OUT -> "is carried out";
            case FAILED -> "could not be carried out";
        };
    }
}
