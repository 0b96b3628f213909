package dev.probity.cases.unmask;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows a name to whom it was granted, and writes down each time that it did. */
@ApplicationScoped
class Identities {
    private static final String NAME = "name";
    private static final String EMAIL = "email";
    private static final Names.Opened NOTHING = new Names.Opened(null, false);

    private final Unmaskings unmaskings;
    private final Names names;

    Identities(Unmaskings unmaskings, Names names) {
        this.unmaskings = unmaskings;
        this.names = names;
    }

    /** Fails, as for a subject that nobody knows, where nothing is granted at this moment. */
    @WithTransaction
    Uni<Identity> of(UUID subject, Actor reader) {
        return unmaskings.standing(subject, reader).chain(standing -> {
            if (standing == null || standing.state != UnmaskingState.GRANTED) {
                throw ProblemException.missing();
            }
            return unmaskings
                    .granted(subject)
                    .call(() -> unmaskings.look(standing, reader))
                    .map(jwe -> identity(jwe, standing));
        });
    }

    private Identity identity(@Nullable String jwe, UnmaskingEntity standing) {
        var more = new TreeMap<String, String>();
        var opened = jwe == null ? NOTHING : names.open(jwe);
        if (opened.content() != null) {
            opened.content().properties().forEach(member -> more.put(member.getKey(), text(member.getValue())));
        }
        var name = more.remove(NAME);
        var email = more.remove(EMAIL);
        return new Identity(name, email, Map.copyOf(more), opened.keyMissing(), Objects.requireNonNull(standing.until));
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
