package dev.probity.cases.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command answered, in the form in which it can be given again.
 *
 * @param status HTTP status
 * @param etag version after the change
 * @param location where the new thing is; null when nothing new was made
 * @param about the case or alert that the body tells of; null where it tells of neither
 * @param body JSON
 */
public record Answer(
        int status,
        String etag,
        @Nullable String location,
        @Nullable UUID about,
        String body) {
    public Response response() {
        var response = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, etag)
                .entity(body);
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        return response.build();
    }

    /** Version after the change. */
    public long version() {
        return Long.parseLong(etag.substring(1, etag.length() - 1));
    }

    /** ETag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
