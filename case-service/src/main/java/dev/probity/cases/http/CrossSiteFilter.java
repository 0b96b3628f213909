package dev.probity.cases.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses changes that another site's page makes with the reader's session cookie. A browser says where a request comes from
 * (Sec-Fetch-Site, Origin) and lets no page forge it; what comes with a bearer token comes from no cookie.
 */
public final class CrossSiteFilter {
    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @ServerRequestFilter
    public Optional<jakarta.ws.rs.core.Response> filter(ContainerRequestContext request, HttpServerRequest http) {
        if (SAFE.contains(request.getMethod())
                || request.getHeaderString(HttpHeaders.AUTHORIZATION) != null
                || fromHere(
                        request.getHeaderString("Sec-Fetch-Site"),
                        request.getHeaderString("Origin"),
                        http.authority() == null ? null : http.authority().toString())) {
            return Optional.empty();
        }
        throw new ProblemException(ProblemType.CROSS_SITE, "Changes are made from Probity's own pages only.");
    }

    static boolean fromHere(@Nullable String fetchSite, @Nullable String origin, @Nullable String authority) {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        return origin == null || sameAuthority(origin, authority);
    }

    private static boolean sameAuthority(String origin, @Nullable String authority) {
        try {
            return authority != null && authority.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
