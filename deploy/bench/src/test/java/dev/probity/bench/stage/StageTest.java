package dev.probity.bench.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

class StageTest {
    @Test
    void topicsAreThoseOfTheSuiteAndOneLikeTheBusiest() throws IOException {
        List<NewTopic> topics = Topics.read(Checkout.around(Path.of("")).topics());
        NewTopic activity = named(topics, "probity.activity");
        NewTopic bench = named(topics, Topics.BENCH);
        assertEquals(activity.numPartitions(), bench.numPartitions());
        assertEquals(activity.configs(), bench.configs());
        named(topics, "probity.dead-letters");
    }

    private static NewTopic named(List<NewTopic> topics, String name) {
        return topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tokenIsOneThatThePublishedKeyVouchesFor() throws Exception {
        try (var signIn = new SignIn();
                var http = HttpClient.newHttpClient()) {
            JsonNode configuration = json(http, signIn.url() + "/.well-known/openid-configuration");
            String keys = json(http, configuration.get("jwks_uri").asText()).toString();
            var claims = new JwtConsumerBuilder()
                    .setVerificationKeyResolver(
                            new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                    .setExpectedAudience("probity-ingest")
                    .setExpectedIssuer(configuration.get("issuer").asText())
                    .build()
                    .processToClaims(signIn.senderToken());
            assertEquals(List.of("*"), claims.getStringListClaimValue("probity_sources"));
        }
    }

    private static JsonNode json(HttpClient http, String url) throws Exception {
        return new ObjectMapper()
                .readTree(http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                        .body());
    }

    @Test
    void heapIsTheSumOfItsAreasWithoutTheRest() {
        String metrics = """
                # HELP jvm_memory_used_bytes The amount of used memory
                jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 7.0E7
                jvm_memory_used_bytes{area="heap",id="G1 Old Gen"} 2.5E7
                jvm_memory_used_bytes{area="heap",id="G1 Eden Space"} 5000000.0
                """;
        assertEquals(30_000_000, Service.heapBytes(metrics));
    }

    @Test
    void outsideTheProjectItSaysWhereToGo() {
        var refusal = assertThrows(IOException.class, () -> Checkout.around(Path.of("/")));
        assertTrue(refusal.getMessage().contains("inside Probity's folder"));
    }
}
