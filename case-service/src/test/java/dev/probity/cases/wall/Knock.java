package dev.probity.cases.wall;

import dev.probity.cases.suite.Sql;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Somebody at one door of the matrix. */
final class Knock {
    private static final long A_DAY = 86_400;

    /** What stands for what of the walled case; a consultation's goes by whose office knocks. */
    private static final Map<String, Function<WalledCase, String>> PLACES = Map.of(
            "{case}", WalledCase::id,
            "{ref}", WalledCase::ref,
            "{alert}", file -> file.alert().id().toString(),
            "{subject}", WalledCase::subjectId,
            "{name}", file -> file.pseudonym().replace(" ", "%20"),
            "{file}", WalledCase::attachment,
            "{proposal}", file -> first("select id from proposal where case_id = '%s' order by number", file.id()),
            "{wish}", file -> first("select id from unmasking where case_id = '%s' order by asked_at", file.id()),
            "{look}",
                    file -> first("select id from break_glass where case_id = '%s' and granted order by at", file.id()),
            "{notice}", file -> WalledCase.notice());

    private Knock() {}

    /** What the door answers; {…} of its path and body are what the walled case has there. */
    static Response at(Map.Entry<String, Door> entry, WalledCase file, String user, String role) {
        var call = WalledCase.call(user, role).urlEncodingEnabled(false);
        var door = entry.getValue();
        if (door.body() != null) {
            call.contentType(door.contentType())
                    .body(filled(door.body(), file, role).getBytes(StandardCharsets.UTF_8));
        }
        return call.request(method(entry), filled(door.path(), file, role));
    }

    /** What it would answer were there no such alert, but that the id is that of the one there is. */
    static String ofNone(Map.Entry<String, Door> entry, WalledCase file, String user, String role) {
        var never = UUID.randomUUID().toString();
        var door = entry.getValue();
        var body = door.body().replace("{alert}", never);
        var other = new Door(door.behind(), door.mayUse(), door.path(), body);
        return traceless(at(Map.entry(entry.getKey(), other), file, user, role))
                .replace(never, file.alert().id().toString());
    }

    /** Its body without what differs with every request. */
    static String traceless(Response answer) {
        return answer.asString().replaceAll("\"traceId\":\"\\w+\"", "");
    }

    static String method(Map.Entry<String, Door> entry) {
        return entry.getKey().substring(0, entry.getKey().indexOf(' '));
    }

    /** Each is looked up only where it stands: the matrix knocks thousands of times. */
    static String filled(String text, WalledCase file, String role) {
        var filled = text;
        for (var place : PLACES.entrySet()) {
            if (filled.contains(place.getKey())) {
                filled = filled.replace(place.getKey(), place.getValue().apply(file));
            }
        }
        if (filled.contains("{waiting}")) {
            filled = filled.replace("{waiting}", WalledCase.waitingNotice());
        }
        return filled.replace("{tomorrow}", Instant.now().plusSeconds(A_DAY).toString())
                .replace(
                        "{consultation}",
                        filled.contains("{consultation}")
                                ? file.consultation(role.equals("merchant-team") ? "MERCHANT_TEAM" : "HR")
                                : "");
    }

    private static String first(String sql, Object of) {
        return Sql.query(sql.formatted(of)).stream().findFirst().orElse("none");
    }
}
