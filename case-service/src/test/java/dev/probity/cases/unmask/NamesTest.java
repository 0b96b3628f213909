package dev.probity.cases.unmask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.suite.SealingKeys;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which key opens a name, once the key was changed. */
class NamesTest {
    private static final String PRESENT = "probity.case.sealing-private-key";
    private static final String EARLIER = "probity.case.earlier-sealing-private-keys";
    private static final String NAME = "{\"name\":\"Lin Wei\"}";

    @TempDir
    Path folder;

    private final EllipticCurveJsonWebKey first = SealingKeys.fresh();
    private final EllipticCurveJsonWebKey second = SealingKeys.fresh();
    private final EllipticCurveJsonWebKey third = SealingKeys.fresh();

    @Test
    void whatWasSealedBeforeTheKeyWasChangedIsOpenedWithTheKeyOfThen() {
        var names = names(Map.of(PRESENT, whole(third), EARLIER + "[0]", whole(first), EARLIER + "[1]", whole(second)));
        for (var key : new EllipticCurveJsonWebKey[] {first, second, third}) {
            opens(names, SealingKeys.sealed(NAME, key));
            opens(names, SealingKeys.sealedWithoutKeyId(NAME, key));
        }
    }

    @Test
    void earlierKeysMayLieInFiles() throws IOException {
        var paths = file(whole(first)) + "," + file(whole(second) + "\n");
        var names = names(Map.of(PRESENT, file(whole(third)), EARLIER, paths));
        opens(names, SealingKeys.sealed(NAME, second));
    }

    @Test
    void theKeyThatIsNamedAloneIsTried() {
        var names = names(Map.of(PRESENT, whole(second), EARLIER + "[0]", whole(first)));
        var wrong = names.open(SealingKeys.sealed(NAME, first, SealingKeys.thumbprint(second)));
        assertNull(wrong.content());
        assertFalse(wrong.keyMissing(), "its key is here: it isn't whole");
    }

    @Test
    void aKeyThatIsNotHereIsSaidToBeMissing() {
        var names = names(Map.of(PRESENT, whole(second), EARLIER + "[0]", whole(first)));
        for (var sealed :
                new String[] {SealingKeys.sealed(NAME, third), SealingKeys.sealedWithoutKeyId(NAME, third), "no JWE"}) {
            var opened = names.open(sealed);
            assertNull(opened.content());
            assertTrue(opened.keyMissing());
        }
    }

    @Test
    void earlierKeysAloneOpenNames() {
        assertFalse(names(Map.of()).canBeOpened());
        var names = names(Map.of(EARLIER + "[0]", whole(first)));
        assertTrue(names.canBeOpened());
        opens(names, SealingKeys.sealed(NAME, first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JWK",
                "{}",
                "/no/such/file",
                "{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"d\":\"c2VjcmV0\"}"
            })
    void aBadKeyIsRefusedByItsSettingAndNotShown(String bad) {
        refused(PRESENT, PRESENT, bad);
        refused(EARLIER + "[0]", EARLIER + "[0]", bad);
    }

    @Test
    void aPublicKeyAnotherCurveAndTwoHalvesOfTwoKeysAreRefused() throws JoseException {
        refused(PRESENT, PRESENT, first.toJson(OutputControlLevel.PUBLIC_ONLY));
        refused(
                PRESENT,
                PRESENT,
                EcJwkGenerator.generateJwk(EllipticCurves.P384).toJson(OutputControlLevel.INCLUDE_PRIVATE));
        var halves = first.toParams(OutputControlLevel.PUBLIC_ONLY);
        halves.put("d", second.toParams(OutputControlLevel.INCLUDE_PRIVATE).get("d"));
        refused(EARLIER + "[0]", EARLIER + "[0]", whole(new EllipticCurveJsonWebKey(halves)));
    }

    private static void opens(Names names, String sealed) {
        var opened = names.open(sealed);
        assertNotNull(opened.content());
        assertEquals("Lin Wei", opened.content().path("name").asText());
        assertFalse(opened.keyMissing());
    }

    private static void refused(String setting, String named, String bad) {
        var problem = assertThrows(ConfigurationException.class, () -> names(Map.of(setting, bad)));
        assertTrue(problem.getMessage().startsWith(named + " "), problem::getMessage);
        for (Throwable at = problem; at != null; at = at.getCause()) {
            assertFalse(String.valueOf(at.getMessage()).contains("c2VjcmV0"), at::getMessage);
        }
    }

    private static Names names(Map<String, String> settings) {
        return new Names(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(CaseConfig.class)
                .withDefaultValues(new HashMap<>(settings))
                .build()
                .getConfigMapping(CaseConfig.class));
    }

    private static String whole(EllipticCurveJsonWebKey key) {
        return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    private String file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "key", ""), text).toString();
    }
}
