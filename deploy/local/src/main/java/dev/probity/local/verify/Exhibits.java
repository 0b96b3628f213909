package dev.probity.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What entered the case: that the bytes of each are those whose hash an entry of the record states. */
final class Exhibits {
    private static final String LIST = "evidence.json";
    private static final Pattern NAME = Pattern.compile("evidence/(E-[1-9]\\d{0,8})[.-].*");

    private final CaseFile file;
    private final Findings findings;
    private final Map<String, String> names = new TreeMap<>();

    Exhibits(CaseFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
        for (String name : file.names()) {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches() && names.put(matcher.group(1), name) != null) {
                findings.wrong(matcher.group(1) + " is there twice.");
            }
        }
    }

    int count() {
        return names.size();
    }

    void verify(List<Entry> entries) {
        Map<String, String> stated = stated(entries);
        TreeSet<String> all = new TreeSet<>(names.keySet());
        all.addAll(stated.keySet());
        for (String exhibit : all) {
            String name = names.get(exhibit);
            String hash = stated.get(exhibit);
            if (name == null) {
                findings.wrong(exhibit + " is missing: the record says that it entered the case.");
            } else if (hash == null) {
                findings.wrong(name + " was added: the record does not know " + exhibit + ".");
            } else if (!hash.equals(HexFormat.of().formatHex(Sha.of(file.content(name))))) {
                findings.wrong(name + " is not what entered the case: the record has another hash of it.");
            }
        }
        list(stated);
    }

    /** By what the entries call it; nothing of those whose words are destroyed, since what entered with them is, too. */
    private static Map<String, String> stated(List<Entry> entries) {
        Map<String, String> stated = new HashMap<>();
        for (Entry entry : entries) {
            String content = entry.content();
            JsonNode words = CaseFile.json(content == null ? new byte[0] : content.getBytes(StandardCharsets.UTF_8));
            if (entry.leaf().has("version") && words.has("exhibit")) {
                stated.put(
                        "E-" + words.path("exhibit").asText(),
                        words.path("sha256").asText());
            }
        }
        return stated;
    }

    private void list(Map<String, String> stated) {
        for (JsonNode exhibit : file.json(LIST)) {
            String ref = exhibit.path("ref").asText();
            if (!exhibit.path("sha256").asText().equals(stated.get(ref))) {
                findings.wrong(LIST + " says something else of " + ref + " than the record.");
            }
        }
    }
}
