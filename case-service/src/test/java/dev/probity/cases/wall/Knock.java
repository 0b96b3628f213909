package dev.probity.cases.wall;

import dev.probity.cases.suite.Sql;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Somebody at one door of the matrix. */
final class Knock {
    private static final long A_DAY = 86_400;

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

    static String method(Map.Entry<String, Door> entry) {
        return entry.getKey().substring(0, entry.getKey().indexOf(' '));
    }

    static String filled(String text, WalledCase file, String role) {
        return text.replace("{case}", file.id())
                .replace("{consultation}", file.consultation(role.equals("merchant-team") ? "MERCHANT_TEAM" : "HR"))
                .replace("{ref}", file.ref())
                .replace(
                        "{proposal}",
                        Sql.query("select id from proposal where case_id = '%s' order by number".formatted(file.id()))
                                .getFirst())
                .replace(
                        "{wish}",
                        Sql.query("select id from unmasking where case_id = '%s' order by asked_at"
                                        .formatted(file.id()))
                                .getFirst())
                .replace(
                        "{look}",
                        Sql.query("select id from break_glass where case_id = '%s' and granted order by at"
                                        .formatted(file.id()))
                                .stream()
                                .findFirst()
                                .orElse("none"))
                .replace("{file}", file.attachment())
                .replace(
                        "{notice}",
                        Sql.query("select id from watch_notice where user_id = '%s'".formatted(WalledCase.CURIOUS))
                                .stream()
                                .findFirst()
                                .orElse("none"))
                .replace("{alert}", file.alert().id().toString())
                .replace("{subject}", file.subjectId())
                .replace("{name}", file.pseudonym().replace(" ", "%20"))
                .replace("{tomorrow}", Instant.now().plusSeconds(A_DAY).toString());
    }
}
