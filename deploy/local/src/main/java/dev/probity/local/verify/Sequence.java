package dev.probity.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** That entries are all there, in order, and all of the case. */
final class Sequence {
    private final JsonNode manifest;
    private final Findings findings;

    Sequence(JsonNode manifest, Findings findings) {
        this.manifest = manifest;
        this.findings = findings;
    }

    void verify(List<Entry> entries) {
        long count = manifest.path("entries").asLong(-1);
        missing(entries, count);
        long before = 0;
        long index = -1;
        for (Entry entry : entries) {
            if (!entry.leaf()
                    .path("case")
                    .asText()
                    .equals(manifest.path("caseId").asText())) {
                findings.wrong(entry.name() + " is of another case, or was changed.");
            }
            if (entry.number() < before || entry.index() <= index) {
                findings.wrong(entry.name() + " stands in another's place.");
            }
            before = entry.number();
            index = entry.index();
        }
        if (entries.isEmpty() || !entries.getLast().leaf().path("act").asText().equals("EXPORTED")) {
            findings.wrong("The last entry is not the export itself: the record is cut off.");
        }
    }

    private void missing(List<Entry> entries, long count) {
        Set<Long> numbers = new HashSet<>();
        for (Entry entry : entries) {
            if (!numbers.add(entry.number())) {
                findings.wrong(entry.name() + " is there twice.");
            }
            if (entry.number() > count) {
                findings.wrong(entry.name() + " was added: the manifest knows " + count + " entries.");
            }
        }
        for (long number = 1; number <= Math.max(count, entries.size()); number++) {
            if (!numbers.contains(number)) {
                findings.wrong("Entry " + number + " of the case is missing, or its number was changed.");
            }
        }
    }
}
