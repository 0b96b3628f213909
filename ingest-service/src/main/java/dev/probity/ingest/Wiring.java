package dev.probity.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.ingest.deadletter.DeadLetterSeal;
import dev.probity.ingest.deadletter.DeadLetterWriter;
import dev.probity.ingest.event.EventRules;
import dev.probity.ingest.schema.EventSchemas;
import dev.probity.ingest.seal.AddressSeal;
import dev.probity.ingest.seal.NameSeal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Makes the parts that know nothing of the container. */
public class Wiring {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    EventSchemas schemas() {
        return EventSchemas.load();
    }

    @Produces
    @Singleton
    EventRules rules(EventSchemas schemas, IngestConfig config) {
        return new EventRules(schemas, (int) config.limits().event().asLongValue());
    }

    @Produces
    @Singleton
    NameSeal nameSeal(IngestConfig config, ObjectMapper json) {
        var addressKey = text(config.addressKey(), "probity.ingest.address-key");
        return new NameSeal(
                json,
                publicKey(text(config.sealingPublicKey(), "probity.ingest.sealing-public-key")),
                new AddressSeal(json, Base64.getDecoder().decode(addressKey)));
    }

    @Produces
    @Singleton
    DeadLetterSeal deadLetterSeal(IngestConfig config) {
        var key = text(config.deadLetterKey(), "probity.ingest.dead-letter-key");
        return new DeadLetterSeal(Base64.getDecoder().decode(key));
    }

    @Produces
    @Singleton
    DeadLetterWriter deadLetterWriter(ObjectMapper json, DeadLetterSeal seal, Clock clock) {
        return new DeadLetterWriter(json, seal, clock);
    }

    /** The setting itself, or what the file holds that it names. */
    private static String text(Optional<String> setting, String name) {
        var value = setting.orElseThrow(() ->
                        new IllegalStateException(name + " is not set: without it names would stand in clear on Kafka"))
                .strip();
        if (!value.startsWith("/") || !Files.isRegularFile(Path.of(value))) {
            return value;
        }
        try {
            return Files.readString(Path.of(value), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " names a file that cannot be read", e);
        }
    }

    private static PublicKey publicKey(String jwk) {
        try {
            return ((PublicJsonWebKey) JsonWebKey.Factory.newJwk(jwk)).getPublicKey();
        } catch (JoseException e) {
            throw new IllegalStateException("probity.ingest.sealing-public-key is not a JWK on P-256", e);
        }
    }
}
