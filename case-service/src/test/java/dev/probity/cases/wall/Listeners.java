package dev.probity.cases.wall;

import static dev.probity.cases.suite.Calls.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many who listen to what is told of a case. */
final class Listeners {
    private Listeners() {}

    /** Whether those users, each in a role, hear what a member of the case hears of it; all at once, for to listen takes longer than to ask. */
    static void heard(WalledCase file, Map<String, String> listeners, boolean hears) throws Exception {
        var streams = new LinkedHashMap<String, Stream>();
        try (var members = new Stream(file.user(Relation.MEMBER, "investigator"), "investigator")) {
            listeners.forEach((user, role) -> streams.put(user, new Stream(user, role)));
            as("investigator")
                    .body(Map.of("text", "y"))
                    .post(file.path("/notes"))
                    .then()
                    .statusCode(201);
            Sql.query("select pg_notify('probity_live', 'ALERT %s 0')"
                    .formatted(file.alert().id()));
            Sql.query("select pg_notify('probity_live', 'RISK %s 0')".formatted(file.subjectId()));
            var all = new ArrayList<>(streams.values());
            all.add(members);
            Stream.fence(all);
            for (var what : List.of(file.id(), file.alert().id().toString(), file.subjectId())) {
                assertTrue(members.heard(what), what);
                streams.forEach((user, stream) -> assertEquals(hears, stream.heard(what), user + " of " + what));
            }
        } finally {
            for (var stream : streams.values()) {
                stream.close();
            }
        }
    }

    /** Who is kept out hears nothing of it: in these roles, whatever they are of these. */
    static void unheard(WalledCase file, Collection<String> roles, Collection<Relation> relations) throws Exception {
        var listeners = new HashMap<String, String>();
        for (var role : roles) {
            relations.forEach(relation -> listeners.put(file.user(relation, role), role));
        }
        heard(file, listeners, false);
    }
}
