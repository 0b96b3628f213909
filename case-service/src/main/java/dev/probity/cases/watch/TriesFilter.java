package dev.probity.cases.watch;

import dev.probity.cases.http.Actor;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Sees at every door, whichever are added later, who asks for a case, an alert, a subject, or a part of a case with an id of its own, that isn't there for them. */
public final class TriesFilter {
    private static final Pattern FILE = Pattern.compile(
            "/api/v1/(cases|alerts|subjects|proposals|consultations|unmaskings)/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:/.*)?");
    private static final Map<String, LookedAt> KINDS = Map.of(
            "cases", LookedAt.CASE,
            "alerts", LookedAt.ALERT,
            "subjects", LookedAt.SUBJECT,
            "proposals", LookedAt.CASE,
            "consultations", LookedAt.CASE,
            "unmaskings", LookedAt.CASE);

    private final CurrentIdentityAssociation identities;
    private final Watch watch;

    TriesFilter(CurrentIdentityAssociation identities, Watch watch) {
        this.identities = identities;
        this.watch = watch;
    }

    @ServerResponseFilter
    public @Nullable Uni<Void> filter(ContainerResponseContext answer, UriInfo uri) {
        var asked = FILE.matcher(uri.getPath());
        if (answer.getStatus() != Response.Status.NOT_FOUND.getStatusCode()
                || !asked.matches()
                || uri.getMatchedResources().isEmpty()) { // no door: nothing is asked of the case by it
            return null;
        }
        var what = KINDS.get(asked.group(1));
        var file = UUID.fromString(asked.group(2));
        return identities
                .getDeferredIdentity()
                .chain(identity -> identity.isAnonymous() || what == null
                        ? Uni.createFrom().voidItem()
                        : watch.tried(what, file, Actor.of(identity)));
    }
}
