package dev.probity.cases.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A family and its weight. */
@Schema(description = "A family and its weight.")
public record FamilyWeight(String family, String label, double decibans) {}
