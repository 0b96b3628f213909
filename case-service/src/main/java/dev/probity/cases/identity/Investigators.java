package dev.probity.cases.identity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** People to whom work can be given. */
@Schema(description = "People to whom work can be given.")
public record Investigators(List<Person> items) {}
