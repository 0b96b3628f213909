package dev.probity.cases.alert;

import dev.probity.cases.identity.SubjectRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another subject of the same case. */
@Schema(description = "Another subject of the same case.")
public record CaseMate(SubjectRef subject, @Nullable Double posterior) {}
