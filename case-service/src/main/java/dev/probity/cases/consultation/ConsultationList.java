package dev.probity.cases.consultation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Offices that are or were asked in a case, the first first. */
@Schema(description = "Offices that are or were asked in a case, the first first.")
public record ConsultationList(List<Consultation> items) {}
