package dev.probity.cases.breakglass;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of uses, newest first. */
@Schema(description = "A page of uses, newest first.")
public record GlassPage(List<GlassUse> items, @Nullable String nextCursor) {}
