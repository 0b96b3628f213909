package dev.probity.cases.enforcement;

import dev.probity.cases.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure to propose. */
@Schema(description = "A measure to propose.")
public record NewProposal(
        @Schema(description = "one that can be proposed by itself: none that takes another back") @NotNull
        Measure action,

        @Schema(description = "a subject of the case, of a kind that goes with the measure") @NotNull
        UUID target,

        @Schema(description = "ids of the reviews to delete, 1 to 500; of no other measure") @Nullable @Size(max = 500)
        List<@NotNull @Pattern(regexp = "[^\\s\\p{Cntrl}]{1,128}") String> reviews,

        @Schema(description = "what to withhold; of no other measure") @Nullable @Valid
        Amount amount,

        @Schema(description = "for whoever approves, 1 to 10,000 characters, no names")
        @NotBlank
        @Size(max = 10_000)
        @PlainText
        String reason,

        @Schema(
                description =
                        "the rule or term that it rests on, 1 to 2,000 characters, no names; stands in the statement of reasons")
        @NotBlank
        @Size(max = 2000)
        @PlainText
        String basis,

        @Schema(
                description =
                        "what was found, in words for whom it is told, 1 to 4,000 characters, no names; stands in the statement of reasons after what the bill says, and must be there where no line of the bill that may be told speaks against them")
        @Nullable
        @Size(min = 1, max = 4000)
        @PlainText
        String facts,

        @Schema(description = "why no notice is given; only where one would be") @Nullable @Valid
        NewNoticeException exception) {}
