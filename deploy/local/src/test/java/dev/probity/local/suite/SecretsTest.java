package dev.probity.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void areMadeOnceAndKept() {
        DataFolder data = new DataFolder(folder);

        assertThat(Secrets.of(data)).isEqualTo(Secrets.of(data));
    }

    @Test
    void differBetweenFolders() {
        assertThat(Secrets.of(new DataFolder(folder.resolve("a"))))
                .isNotEqualTo(Secrets.of(new DataFolder(folder.resolve("b"))));
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        DataFolder data = new DataFolder(folder);
        Secrets.of(data);

        for (Path file : new Path[] {
            data.keys().resolve("secrets.json"), Secrets.sealingPrivateKey(data), Secrets.recordSigningKey(data)
        }) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theDeadLetterKeyHas32Bytes() {
        Secrets secrets = Secrets.of(new DataFolder(folder));

        assertThat(Base64.getDecoder().decode(secrets.deadLetterKey())).hasSize(32);
    }

    @Test
    void aFolderFromBeforeThereWasAnAddressKeyGetsOneAndKeepsTheRest() throws IOException {
        DataFolder data = new DataFolder(folder);
        Secrets made = Secrets.of(data);
        Path file = data.keys().resolve("secrets.json");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceAll(",\"addressKey\":\"[^\"]*\"", ""));

        Secrets mended = Secrets.of(data);

        assertThat(Base64.getDecoder().decode(mended.addressKey())).hasSize(32);
        assertThat(mended.addressKey()).isNotEqualTo(made.addressKey());
        assertThat(mended.deadLetterKey()).isEqualTo(made.deadLetterKey());
        assertThat(Secrets.of(data)).isEqualTo(mended);
    }

    @Test
    void thePublicKeyHoldsNoPrivatePart() throws IOException {
        DataFolder data = new DataFolder(folder);
        Secrets.of(data);
        JsonNode open = new JsonMapper().readTree(Secrets.sealingPublicKey(data).toFile());
        JsonNode closed =
                new JsonMapper().readTree(Secrets.sealingPrivateKey(data).toFile());

        assertThat(open.has("d")).isFalse();
        assertThat(closed.get("d").asText()).hasSize(43);
        assertThat(closed.get("x")).isEqualTo(open.get("x"));
    }

    @Test
    void coordinatesKeepLeadingZerosAndLoseTheSignByte() {
        byte[] one = Base64.getUrlDecoder().decode(Secrets.coordinate(BigInteger.ONE));
        byte[] great = Base64.getUrlDecoder()
                .decode(Secrets.coordinate(BigInteger.TWO.pow(256).subtract(BigInteger.ONE)));

        assertThat(one).hasSize(32).endsWith(0, 1);
        assertThat(great).hasSize(32).containsOnly(-1);
    }

    @Test
    void areNeverPrinted() {
        Secrets secrets = Secrets.of(new DataFolder(folder));

        assertThat(secrets.toString()).doesNotContain(secrets.databaseApp());
    }
}
