package dev.probity.cases.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who works with Probity. */
@Schema(description = "Somebody who works with Probity.")
public record Person(@Schema(description = "user name") String id, String name) {}
