package dev.probity.cases.unmask;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of wishes to know a name, the last changed first. */
@Schema(description = "A page of wishes to know a name, the last changed first.")
public record UnmaskingPage(List<Unmasking> items, @Nullable String nextCursor) {}
