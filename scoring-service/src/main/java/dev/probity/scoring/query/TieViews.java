package dev.probity.scoring.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.probity.scoring.query.Views.EvidenceView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shapes of what is said of ties. */
final class TieViews {
    private TieViews() {}

    @Schema(name = "Ties", description = """
                    Whom a subject is tied to, as far as the stores hold it. Of a go-between: its ties to staff and merchants. Of staff and \
                    merchants: the rarest tie to each of at most 24 go-betweens. Beside that, of staff the merchants they touched lately \
                    and the payments they got, of a merchant those who were there without being asked. Not held: channels of contacts; dealings \
                    between the first and the last; amounts but of payments to staff in the currency that is judged; what an identifier \
                    tied before it became a hub; identifiers that staff and merchants share with no go-between among the sharers; ties of \
                    go-betweens among themselves.""")
    record TiesView(
            String subject,

            @Schema(description = "A go-between to whom more are tied than may be: what tied it was forgotten")
            boolean hub,

            @Schema(
                    description =
                            "The most telling first: identifiers by how few share them, payments, contacts, touches by how often without a ticket")
            List<TieView> items,

            @Schema(description = "So many more there are than are shown")
            int leftOut) {}

    @Schema(name = "Tie", description = "One thing that ties the subject to another party")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TieView(
            @Schema(description = "The other party, kind:id")
            String with,

            @Schema(enumeration = {"SHARED_IDENTIFIER", "PAYMENT", "CONTACT", "TOUCH"})
            String by,

            @Schema(description = "Absent where nothing is shared") @Nullable
            IdentifierView identifier,

            @Schema(description = "Who paid, kind:id; absent where it is no payment") @Nullable
            String payer,

            @Schema(description = "How often, at least; of touches the remembered merchant-days")
            int count,

            @Schema(description = "Of touches: those without a ticket; absent for all else") @Nullable
            Integer unticketed,

            @Schema(description = "Amounts of the payments that are kept; absent where they are not") @Nullable
            BigDecimal sum,

            @Schema(description = "Of the sum, ISO 4217; absent with it") @Nullable
            String currency,

            @Schema(description = "When the first of the events that are kept happened")
            Instant first,

            @Schema(description = "When the last of them happened")
            Instant last,

            @Schema(
                    description =
                            "What it rests on, newest first; all that are kept: of touches one for each merchant-day")
            List<EvidenceView> events) {}

    @Schema(name = "SharedIdentifier", description = "Something that both were seen with; its value is nowhere kept")
    record IdentifierView(
            @Schema(
                    enumeration = {"PHONE", "EMAIL", "BANK_ACCOUNT", "DEVICE", "IP", "CHAT_HANDLE", "ADDRESS"},
                    description = "May grow")
            String kind,

            @Schema(description = "Stand-in of the value, the same for all who share it")
            String key,

            @Schema(description = "How many parties share it")
            int sharers,

            @Schema(description = "So many may share one of that kind; one that more share is a hub")
            int hubLimit,

            boolean hub) {}
}
