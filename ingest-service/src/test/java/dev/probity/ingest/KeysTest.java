package dev.probity.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    private static final String SEALING = "probity.ingest.sealing-public-key";
    private static final String LETTERS = "probity.ingest.dead-letter-key";
    private static final String ADDRESSES = "probity.ingest.address-key";
    private static final byte[] SECRET =
            "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void keysMayStandInLineOrInFiles() throws Exception {
        var secret = Base64.getEncoder().encodeToString(SECRET);
        for (var keys : new Keys[] {
            Keys.of(with(Map.of())),
            Keys.of(with(Map.of(
                    SEALING, file(publicKey()), LETTERS, file(" " + secret + "\n"), ADDRESSES, file(secret + "\n"))))
        }) {
            assertEquals("EC", keys.sealing().getAlgorithm());
            assertArrayEquals(SECRET, keys.deadLetters());
            assertArrayEquals(SECRET, keys.addresses());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SEALING, LETTERS, ADDRESSES})
    void aKeyThatIsMissingIsNamedWithWhatItIsFor(String setting) throws JoseException {
        for (var nothing : new String[] {"", "  "}) {
            isSaid(setting, nothing, "is not set: without it names would stand in clear on Kafka");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                LETTERS + "   | no base64        | 32 bytes in base64",
                LETTERS + "   | c2hvcnQ=         | 32 bytes in base64",
                ADDRESSES + " | no base64        | 32 bytes in base64",
                ADDRESSES + " | c2hvcnQ=         | 32 bytes in base64",
                ADDRESSES + " | /no/such/file    | 32 bytes in base64",
                SEALING + "   | no JWK           | a JWK on P-256",
                SEALING + "   | {'kty':'oct','k':'AAAA'} | a JWK on P-256",
                SEALING + "   | {'kty':'RSA','n':'AQAB','e':'AQAB'} | a JWK on P-256",
                SEALING + "   | {}               | a JWK on P-256",
                SEALING + "   | /no/such/file    | a JWK on P-256"
            })
    void aKeyThatIsNoneIsNamedWithWhatItMustBe(String setting, String value, String wanted) throws JoseException {
        isSaid(setting, value.replace('\'', '"'), "is neither " + wanted + " nor a path to a file that holds it");
    }

    @Test
    void aPublicKeyOnAnotherCurveIsRefused() throws JoseException {
        var other = EcJwkGenerator.generateJwk(EllipticCurves.P384).toJson(OutputControlLevel.PUBLIC_ONLY);
        isSaid(SEALING, other, "is neither a JWK on P-256 nor a path to a file that holds it");
    }

    private static void isSaid(String setting, String value, String what) throws JoseException {
        var config = with(Map.of(setting, value));
        var problem = assertThrows(ConfigurationException.class, () -> Keys.of(config));
        assertEquals(setting + " " + what, problem.getMessage());
    }

    /** Good keys, but for these. */
    private static IngestConfig with(Map<String, String> others) throws JoseException {
        var secret = Base64.getEncoder().encodeToString(SECRET);
        Map<String, String> settings = new HashMap<>(Map.of(SEALING, publicKey(), LETTERS, secret, ADDRESSES, secret));
        settings.putAll(others);
        assertTrue(settings.size() == 3, "only keys are set");
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IngestConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(IngestConfig.class);
    }

    private static String publicKey() throws JoseException {
        return EcJwkGenerator.generateJwk(EllipticCurves.P256).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private String file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "key", ""), text).toString();
    }
}
