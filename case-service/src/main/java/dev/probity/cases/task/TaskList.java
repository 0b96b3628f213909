package dev.probity.cases.task;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All tasks of a case: at most 200. */
@Schema(description = "All tasks of a case, T-1 first: at most 200.")
public record TaskList(List<Task> items) {}
