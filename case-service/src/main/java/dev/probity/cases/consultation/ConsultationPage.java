package dev.probity.cases.consultation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of what the reader's office is asked, the last changed first. */
@Schema(description = "A page of what the reader's office is asked, the last changed first.")
public record ConsultationPage(
        List<Consultation> items, @Nullable String nextCursor) {}
