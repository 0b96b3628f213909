package dev.probity.local.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.probity.local.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Bearer tokens for the local suite's sign-ins. */
public final class Tokens {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Tokens() {}

    /** A token for a sign-in of the local suite, whose password is its name. */
    public static String of(URI issuer, String user) {
        JsonNode answer = ask(
                issuer,
                Map.of("grant_type", "password", "client_id", "probity-cli", "username", user, "password", user));
        if (answer.has("access_token")) {
            return answer.get("access_token").asText();
        }
        if (answer.path("error").asText().equals("invalid_grant")) {
            throw new Trouble("There is no sign-in '%s' in the local suite. There are: %s."
                    .formatted(user, String.join(", ", SignIns.ALL)));
        }
        throw new Trouble("The OpenID provider gave no token: "
                + answer.path("error_description").asText(answer.toString()));
    }

    private static JsonNode ask(URI issuer, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            return new JsonMapper()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new Trouble(
                    "The OpenID provider at %s doesn't answer. Is the suite running? ./probity status tells."
                            .formatted(issuer),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while asking for a token.", e);
        }
    }
}
