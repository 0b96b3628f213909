package dev.probity.local.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {
    private JsonNode realm;

    @BeforeEach
    void readTheRealm() throws JsonProcessingException {
        realm = new JsonMapper().readTree(RealmFile.of("a secret", 9080).text());
    }

    @Test
    void peopleAreNamedAfterTheirRolesAndSoAreTheirPasswords() {
        List<JsonNode> people = all("users").stream()
                .filter(user -> !user.has("serviceAccountClientId"))
                .toList();

        assertThat(people).extracting(user -> user.path("username").asText()).containsExactlyElementsOf(SignIns.ALL);
        assertThat(people).allSatisfy(user -> {
            String name = user.path("username").asText();
            assertThat(user.at("/credentials/0/value").asText()).isEqualTo(name);
            assertThat(user.at("/realmRoles/0").asText()).isEqualTo(name.replaceAll("\\d", ""));
            assertThat(user.path("realmRoles")).hasSize(1);
        });
    }

    @Test
    void noPersonHasTheRoleOfAService() {
        assertThat(all("users"))
                .filteredOn(user -> user.path("realmRoles").toString().contains("\"service\""))
                .extracting(user -> user.path("username").asText())
                .containsExactly("service-account-probity-case");
    }

    @Test
    void onlyTheIntegratorMaySendForAnySourceAndCaseServiceForItsOwn() {
        assertThat(all("users"))
                .filteredOn(user -> user.has("attributes"))
                .extracting(user -> user.path("username").asText()
                        + user.at("/attributes/probity_sources").toString())
                .containsExactly("integrator[\"*\"]", "service-account-probity-case[\"/probity/case-service\"]");
    }

    @Test
    void aTokenIsMadeOutForTheServicesThatItsClientTalksTo() {
        assertThat(all("clients")).hasSize(2);
        assertThat(audiences("probity-cli")).containsExactly("probity-ingest", "probity-scoring", "probity-case");
        assertThat(audiences("probity-case")).containsExactly("probity-ingest", "probity-scoring", "probity-case");
    }

    @Test
    void everyTokenSaysThatItIsGoodInALocalPlaceOnly() {
        assertThat(all("clients")).allSatisfy(client -> {
            JsonNode mark = StreamSupport.stream(client.path("protocolMappers").spliterator(), false)
                    .filter(mapper -> mapper.path("protocolMapper").asText().equals("oidc-hardcoded-claim-mapper"))
                    .findFirst()
                    .orElseThrow()
                    .path("config");
            assertThat(mark.path("claim.name").asText()).isEqualTo("probity_place");
            assertThat(mark.path("claim.value").asText()).isEqualTo("local");
            assertThat(mark.path("access.token.claim").asText()).isEqualTo("true");
            assertThat(mark.path("id.token.claim").asText()).isEqualTo("true");
        });
    }

    @Test
    void everyTokenSaysWhichMemberOfStaffOneIs() {
        assertThat(all("clients")).allSatisfy(client -> {
            JsonNode mapper = StreamSupport.stream(
                            client.path("protocolMappers").spliterator(), false)
                    .filter(one -> one.at("/config/claim.name").asText().equals("staff_id"))
                    .findFirst()
                    .orElseThrow()
                    .path("config");
            assertThat(mapper.path("user.attribute").asText()).isEqualTo("username");
            assertThat(mapper.path("access.token.claim").asText()).isEqualTo("true");
            assertThat(mapper.path("id.token.claim").asText()).isEqualTo("true");
        });
    }

    @Test
    void thePagesClientSignsInWithPkceOnly() {
        assertThat(client("probity-case")
                        .path("attributes")
                        .path("pkce.code.challenge.method")
                        .asText())
                .isEqualTo("S256");
    }

    @Test
    void thePagesClientIsFittedToSecretAndPort() {
        JsonNode client = client("probity-case");

        assertThat(client.path("secret").asText()).isEqualTo("a secret");
        assertThat(client.path("redirectUris").toString())
                .isEqualTo("[\"http://localhost:9080/*\",\"http://127.0.0.1:9080/*\"]");
    }

    @Test
    void aChangedRealmDropsWhatWasImported(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("data/import"));
        RealmFile.of("a secret", 1).place(home);
        Path database = Files.createDirectories(home.resolve("data/h2")).resolve("keycloak.db");
        Files.writeString(database, "imported");

        RealmFile.of("a secret", 1).place(home);
        assertThat(database).exists();

        RealmFile.of("a secret", 2).place(home);
        assertThat(database).doesNotExist();
    }

    @Test
    void theSignInPageOffersTheSameNames(@TempDir Path theme) throws IOException {
        LoginTheme.place(theme);

        assertThat(Files.readString(theme.resolve("footer.ftl")))
                .contains("[\"" + String.join("\", \"", SignIns.ALL) + "\"]");
    }

    private List<String> audiences(String client) {
        return client(client).path("protocolMappers").findValuesAsText("included.custom.audience");
    }

    private JsonNode client(String id) {
        return all("clients").stream()
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> all(String array) {
        return StreamSupport.stream(realm.path(array).spliterator(), false).toList();
    }
}
