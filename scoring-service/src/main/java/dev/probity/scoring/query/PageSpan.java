package dev.probity.scoring.query;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for. */
public class PageSpan {
    @Parameter(
            description = "Items on a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @QueryParam("limit")
    @DefaultValue("50")
    @Nullable
    String limit;

    @Parameter(description = "Where the page before ended")
    @QueryParam("cursor")
    @Nullable
    String cursor;

    /** Most items, 1 to 200. */
    int most() {
        return Parameters.limit(String.valueOf(limit));
    }

    /** Where the page before ended; null for the first. */
    @Nullable
    Cursor after() {
        return Cursor.of(cursor);
    }
}
