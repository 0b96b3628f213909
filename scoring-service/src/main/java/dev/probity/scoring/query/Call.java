package dev.probity.scoring.query;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/**
 * A request as another instance must see it.
 *
 * @param pathAndQuery what is asked
 * @param authorization the caller's own token
 * @param forwarded whether it came from another instance, and so must be answered here or not at all
 */
record Call(String pathAndQuery, @Nullable String authorization, boolean forwarded) {
    static final String FORWARDED = "X-Probity-Forwarded";

    static Call of(UriInfo uri, HttpHeaders headers) {
        var target = uri.getRequestUri();
        var query = target.getRawQuery();
        return new Call(
                target.getRawPath() + (query == null ? "" : "?" + query),
                headers.getHeaderString(HttpHeaders.AUTHORIZATION),
                headers.getHeaderString(FORWARDED) != null);
    }
}
