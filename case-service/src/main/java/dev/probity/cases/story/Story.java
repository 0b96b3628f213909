package dev.probity.cases.story;

import dev.probity.cases.scoring.ScoringState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The swim-lanes of a case. */
@Schema(description = "The swim-lanes of a case.")
public record Story(
        Instant from,
        Instant to,
        LocalDate overviewFrom,
        List<DayBar> overview,
        List<Instant> alertedAt,
        List<Lane> lanes,
        List<Arrow> arrows,
        ScoringState scoring) {}
