package dev.probity.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The record inside a case file: that it is whole, in order, and part of the log that was signed. */
final class Record {
    private static final String CHECKPOINT = "record/checkpoint.txt";
    private static final String ENTRIES = "record/entries.json";
    private static final String PROOFS = "record/proofs.json";

    private final CaseFile file;
    private final JsonNode manifest;
    private final LogKey key;
    private final Findings findings;

    Record(CaseFile file, JsonNode manifest, LogKey key, Findings findings) {
        this.file = file;
        this.manifest = manifest;
        this.key = key;
        this.findings = findings;
    }

    void verify(Trust trust) {
        Optional<Checkpoint> checkpoint = Checkpoint.read(file.text(CHECKPOINT), key);
        if (checkpoint.isEmpty()) {
            findings.wrong(CHECKPOINT + " was changed, or another key signed it.");
        }
        checkpoint.ifPresent(signed -> {
            findings.right("The checkpoint of a log of " + signed.size() + " entries is signed.");
            trusted(trust, signed);
        });
        JsonNode entries = file.json(ENTRIES);
        if (!entries.isArray()) {
            findings.wrong(ENTRIES + " is missing, or no list of entries.");
            return;
        }
        List<Entry> read = new ArrayList<>();
        entries.forEach(entry -> read.add(Entry.of(entry)));
        findings.check(
                () -> new Sequence(manifest, findings).verify(read),
                read.size() + " entries of the case, numbered without a gap, the export itself the last.");
        findings.check(() -> words(read), "The words of each are those that it commits to." + destroyed(read));
        checkpoint.ifPresent(
                signed -> findings.check(() -> proofs(read, signed), "Each is in the log that was signed (RFC 9162)."));
        findings.check(
                () -> new Timeline(file, findings).verify(read),
                "The timeline says what the record says, no more and no less.");
        Exhibits exhibits = new Exhibits(file, findings);
        findings.check(
                () -> exhibits.verify(read), exhibits.count() + " exhibits, each with the hash that the record has.");
    }

    private void trusted(Trust trust, Checkpoint signed) {
        if (trust.checkpoint() == null) {
            return;
        }
        Optional<Checkpoint> before = Checkpoint.read(trust.checkpoint(), key);
        if (before.isEmpty()) {
            findings.wrong("What --checkpoint names is no checkpoint that this log's key signed.");
            return;
        }
        findings.check(
                () -> Growth.verify(before.get(), signed, trust.consistency(), findings),
                "The log of " + before.get().size() + " entries that you know is part of it.");
    }

    private void words(List<Entry> entries) {
        for (Entry entry : entries) {
            byte[] salt = entry.salt();
            String content = entry.content();
            if (salt == null && content == null) {
                continue;
            }
            byte[] commitment = salt == null || content == null
                    ? new byte[0]
                    : Sha.of(salt, content.getBytes(StandardCharsets.UTF_8));
            if (!Sha.base64(commitment).equals(entry.leaf().path("commitment").asText())) {
                findings.wrong(entry.name() + ": its words or their salt were changed.");
            }
        }
    }

    private static String destroyed(List<Entry> entries) {
        long gone = entries.stream()
                .filter(entry -> entry.salt() == null && entry.content() == null)
                .count();
        return gone == 0 ? "" : " Those of " + gone + " were destroyed.";
    }

    private void proofs(List<Entry> entries, Checkpoint signed) {
        JsonNode proofs = file.json(PROOFS);
        if (proofs.path("size").asLong(-1) != signed.size()
                || !proofs.path("rootHash").asText().equals(Sha.base64(signed.root()))) {
            findings.wrong(PROOFS + " is about another log than the checkpoint.");
        }
        Map<Long, List<byte[]>> paths = new HashMap<>();
        proofs.path("inclusion")
                .forEach(proof -> paths.put(proof.path("index").asLong(-1), hashes(proof.path("path"))));
        for (Entry entry : entries) {
            List<byte[]> path = paths.remove(entry.index());
            byte[] leaf = LogProof.leaf(entry.text().getBytes(StandardCharsets.UTF_8));
            if (path == null) {
                findings.wrong(entry.name() + " has no proof.");
            } else if (!LogProof.includes(leaf, entry.index(), signed.size(), path, signed.root())) {
                findings.wrong(entry.name() + " is not in the log as it stands here, or its proof was changed.");
            }
        }
        paths.keySet()
                .forEach(index -> findings.wrong(
                        "There is a proof of the log's entry " + index + ", and no such entry: it was taken out."));
    }

    static List<byte[]> hashes(JsonNode path) {
        List<byte[]> hashes = new ArrayList<>();
        for (JsonNode step : path) {
            byte @Nullable [] hash = Sha.read(step.asText());
            hashes.add(hash == null ? new byte[0] : hash);
        }
        return hashes;
    }
}
