package dev.probity.cases.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a person is compared with. */
@Schema(description = "Whom a person is compared with.")
public record PeerGroup(String group, int size) {}
