package dev.probity.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.local.build.SourceTree;
import dev.probity.local.suite.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names, ids, addresses and secrets of a suite, to look for where none of them may stand. Spelling counts, punctuation and capitals don't. */
final class Named {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern KIND = Pattern.compile("^(staff|merchant|reviewer|person|org):");

    /** How many words of a name are looked at: all of people's and merchants', enough of a review's text. */
    private static final int MOST_WORDS = 6;

    /** What events say about anybody, not about what was done. */
    private static final Set<String> FIELDS = Set.of(
            ("staffId name email managerId assigneeId openedBy principal merchantId merchantIds portfolio reviewerId"
                            + " reviewId targetId ticketId tipId productId deviceId ip sourceIp value payer payee partyA partyB party"
                            + " about text")
                    .split(" "));

    private final Set<String> known = new HashSet<>();

    /** Takes this name, id or secret. */
    void add(String name) {
        known.add(String.join(
                " ",
                words(KIND.matcher(name).replaceFirst("")).stream()
                        .limit(MOST_WORDS)
                        .toList()));
        known.remove("");
    }

    /** Takes whomever that event names. */
    void addThoseOf(JsonNode event) {
        eachText(event.path("data"), "", this::add);
    }

    private static void eachText(JsonNode value, String field, Consumer<String> names) {
        if (value.isTextual() && FIELDS.contains(field)) {
            names.accept(value.asText());
        } else if (value.isObject()) {
            value.properties().forEach(one -> eachText(one.getValue(), one.getKey(), names));
        } else {
            value.forEach(one -> eachText(one, field, names));
        }
    }

    /** Takes whomever the story names, before anything of it was sealed: the simulator tells it once more, to a file. */
    void addThoseOfTheStory(DataFolder data, Path scratch) throws IOException, InterruptedException {
        var settings =
                (ObjectNode) JSON.readTree(data.root().resolve("story.json").toFile());
        var begun = scratch.resolve("story-again.json");
        JSON.writeValue(begun.toFile(), settings.put("arrived", 0));
        var told = scratch.resolve("story-again.ndjson");
        var simulator = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-jar",
                        SourceTree.find().simulatorJar().toString(),
                        "--resume",
                        begun.toString(),
                        "--out",
                        told.toString()))
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("story-again.log").toFile())
                .start();
        if (simulator.waitFor() != 0) {
            throw new AssertionError(Files.readString(scratch.resolve("story-again.log")));
        }
        try (var lines = JSON.readerFor(JsonNode.class).<JsonNode>readValues(told.toFile())) {
            lines.forEachRemaining(this::addThoseOf);
        }
    }

    /** Takes what only services and sign-ins may know. */
    void addSecrets(DataFolder data) throws IOException {
        var keys = data.root().resolve("keys");
        JSON.readTree(keys.resolve("secrets.json").toFile()).forEach(secret -> add(secret.asText()));
        add(JSON.readTree(keys.resolve("sealing-private.jwk").toFile())
                .path("d")
                .asText());
    }

    int size() {
        return known.size();
    }

    /** The first that stands in this text; a signed or sealed token counts, whosoever it is. */
    Optional<String> in(String text) {
        var words = words(text);
        for (int first = 0; first < words.size(); first++) {
            if (words.get(first).startsWith("eyj")) { // {" in base64, with which each header begins
                return Optional.of("a token");
            }
            var name = new StringBuilder();
            for (int last = first; last < Math.min(words.size(), first + MOST_WORDS); last++) {
                name.append(last == first ? "" : " ").append(words.get(last));
                if (known.contains(name.toString())) {
                    return Optional.of(name.toString());
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
