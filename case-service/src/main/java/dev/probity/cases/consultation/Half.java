package dev.probity.cases.consultation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an office sees of a case: its half, and nothing of the other. */
@Schema(description = "What an office sees of a case: its half, and nothing of the other.")
public record Half(Consultation consultation, List<HalfSubject> subjects, List<HalfMeasure> measures) {}
