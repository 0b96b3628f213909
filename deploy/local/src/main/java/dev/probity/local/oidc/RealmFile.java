package dev.probity.local.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.local.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;

/** The realm of the local suite: its sign-ins, roles and clients, fitted to one data folder's secret and one suite's ports. */
public final class RealmFile {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> HOSTS = List.of("localhost", "127.0.0.1");

    private final String text;

    private RealmFile(String text) {
        this.text = text;
    }

    /** Fits the realm. */
    public static RealmFile of(String caseClientSecret, int casePort) {
        try (InputStream source = RealmFile.class.getResourceAsStream("realm.json")) {
            ObjectNode realm = (ObjectNode) JSON.readTree(Objects.requireNonNull(source));
            for (JsonNode client : realm.withArray("clients")) {
                if (client.path("clientId").asText().equals("probity-case")) {
                    fitCaseClient((ObjectNode) client, caseClientSecret, casePort);
                }
            }
            return new RealmFile(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm));
        } catch (IOException e) {
            throw new Trouble("The realm can't be read: " + e.getMessage(), e);
        }
    }

    private static void fitCaseClient(ObjectNode client, String secret, int port) {
        client.put("secret", secret);
        client.put("rootUrl", "http://localhost:" + port);
        ArrayNode redirects = client.putArray("redirectUris");
        HOSTS.forEach(host -> redirects.add("http://" + host + ":" + port + "/*"));
    }

    /** Puts the realm where the provider imports it; one that changed drops what was imported before. */
    void place(Path home) {
        Path file = home.resolve("data/import/probity-realm.json");
        try {
            if (Files.exists(file) && Files.readString(file).equals(text)) {
                return;
            }
            Folders.drop(home.resolve("data/h2"));
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new Trouble("The realm can't be written to %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    String text() {
        return text;
    }
}
