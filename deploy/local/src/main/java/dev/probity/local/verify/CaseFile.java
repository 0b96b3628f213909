package dev.probity.local.verify;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An exported case file: that its files are those of its manifest, and its manifest is signed. */
public final class CaseFile {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String MANIFEST = "manifest.json";
    private static final String SEAL = "manifest.sig";
    private static final String FORMAT = "probity-case-file/1";
    private static final Set<String> IN_THE_LOG = Set.of(MANIFEST, SEAL, "key.txt", "timeline.json", "evidence.json");

    private final Archive archive;
    private final Findings findings;

    private CaseFile(Archive archive, Findings findings) {
        this.archive = archive;
        this.findings = findings;
    }

    /** Checks all of it. */
    public static Findings verify(byte[] bytes, Trust trust) {
        Findings findings = new Findings();
        CaseFile file = new CaseFile(Archive.read(bytes), findings);
        file.verify(trust);
        return findings;
    }

    private void verify(Trust trust) {
        findings.check(
                () -> archive.wrong().ifPresent(findings::wrong), "The archive is as it was written, byte for byte.");
        JsonNode manifest = json(MANIFEST);
        if (!manifest.path("format").asText().equals(FORMAT)) {
            findings.wrong(MANIFEST + " is missing, or not of a case file that this version knows (" + FORMAT + ").");
            return;
        }
        Optional<LogKey> key = trust.key(text("key.txt"), findings);
        findings.check(() -> files(manifest), manifest.path("files").size() + " files, each as the manifest has it.");
        key.ifPresent(known -> {
            findings.check(() -> seal(manifest, known), "The manifest is signed by " + known.name() + ".");
            new Record(this, manifest, known, findings).verify(trust);
            if (findings.isWhole()) {
                findings.note(
                        "By the log's own proof stands what the record has: its entries, the timeline but for how people are called in it,"
                                + " and the bytes of what was kept as evidence. On the manifest's signature alone rest evidence.json but for its"
                                + " hashes, " + String.join(", ", signedAlone()) + ".");
            }
        });
    }

    /** Files of which the log's entries say nothing. */
    private List<String> signedAlone() {
        return archive.files().keySet().stream()
                .filter(name ->
                        !name.startsWith("record/") && !name.startsWith("evidence/") && !IN_THE_LOG.contains(name))
                .toList();
    }

    private void files(JsonNode manifest) {
        Set<String> listed = new LinkedHashSet<>(Set.of(MANIFEST, SEAL));
        for (JsonNode entry : manifest.path("files")) {
            String name = entry.path("name").asText();
            if (!listed.add(name)) {
                findings.wrong("The manifest lists " + name + " twice.");
            }
            byte[] content = archive.files().get(name);
            if (content == null) {
                findings.wrong(name + " is missing.");
            } else if (content.length != entry.path("size").asLong(-1)
                    || !Sha.base64(Sha.of(content)).equals(entry.path("sha256").asText())) {
                findings.wrong(name + " was changed.");
            }
        }
        for (String name : archive.files().keySet()) {
            if (!listed.contains(name)) {
                findings.wrong(name + " was added: the manifest does not know it.");
            }
        }
        if (!archive.files().containsKey(SEAL)) {
            findings.wrong(SEAL + " is missing.");
        }
    }

    private void seal(JsonNode manifest, LogKey key) {
        Optional<String> sealed = key.opened(text(SEAL));
        if (sealed.isEmpty()) {
            findings.wrong(SEAL + " was changed, or another key signed it.");
            return;
        }
        String expected = "%s/export\n%s\n%s\n"
                .formatted(key.name(), manifest.path("caseId").asText(), Sha.base64(Sha.of(content(MANIFEST))));
        if (!sealed.get().equals(expected)) {
            findings.wrong(MANIFEST + " was changed: it is not the one that was signed.");
        }
    }

    /** Missing for a file that isn't there or holds no JSON. */
    JsonNode json(String name) {
        byte[] content = content(name);
        try {
            return content.length == 0 ? MissingNode.getInstance() : JSON.readTree(content);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    static JsonNode json(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    String text(String name) {
        return new String(content(name), StandardCharsets.UTF_8);
    }

    /** Names of all files, in their order. */
    Set<String> names() {
        return archive.files().keySet();
    }

    byte[] content(String name) {
        Map<String, byte[]> files = archive.files();
        byte[] content = files.get(name);
        return content == null ? new byte[0] : Arrays.copyOf(content, content.length);
    }
}
