package dev.probity.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.local.build.SourceTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is changed of an export that case-service made, the verifier says so and names it. */
class TamperingTest {
    private static final String ARCHIVE = "The archive";
    private static final String ENTRIES = "record/entries.json";
    private static final int FLIPS = 3000;
    /** Of an entry before its name, in the archive and in its directory; where there is how long name and content are, and where its name. */
    private static final int HEAD = 30;

    private static final int DIRECTORY_HEAD = 46;
    private static final int END = 22;
    private static byte[] sample;
    private static List<Part> parts;

    @BeforeAll
    static void read() throws IOException {
        sample = Files.readAllBytes(SourceTree.find().root().resolve("case-service/contracts/samples/case-file.zip"));
        parts = Part.of(sample);
    }

    /**
     * Bytes of the archive that are of one file, as the JDK's reader of archives has it.
     *
     * @param name which file
     * @param from the first
     * @param until the one after the last
     * @param content whether they are what is in it; else they say what it is
     */
    private record Part(String name, int from, int until, boolean content) {
        static List<Part> of(byte[] archive) throws IOException {
            List<Part> parts = new ArrayList<>();
            List<ZipEntry> entries = new ArrayList<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    entries.add(entry);
                }
            }
            int at = 0;
            for (ZipEntry entry : entries) {
                int start = at + HEAD + entry.getName().length();
                parts.add(new Part(entry.getName(), at, start, false));
                at = start + (int) entry.getSize();
                parts.add(new Part(entry.getName(), start, at, true));
            }
            for (ZipEntry entry : entries) {
                int end = at + DIRECTORY_HEAD + entry.getName().length();
                parts.add(new Part(ARCHIVE, at, end, false));
                at = end;
            }
            parts.add(new Part(ARCHIVE, at, at + END, false));
            assertThat(at + END).isEqualTo(archive.length);
            return parts;
        }

        static Part at(int place) {
            return parts.stream()
                    .filter(part -> part.from <= place && place < part.until)
                    .findFirst()
                    .orElseThrow();
        }

        /** Whoever is told that sentence knows where to look: at the file; of bytes that tell of it, at the archive may do, too. */
        boolean isNamedIn(String sentence) {
            return sentence.contains(name) || (!content && sentence.startsWith(ARCHIVE));
        }
    }

    private static Findings verify(byte[] bytes) {
        return CaseFile.verify(bytes, Trust.NOTHING);
    }

    private static Map<String, byte[]> files() {
        return new LinkedHashMap<>(Archive.read(sample).files());
    }

    private static Findings without(Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> files = files();
        change.accept(files);
        return verify(Archive.write(files));
    }

    /** With other entries, and a manifest that knows their hash: all that somebody without the log's key can do. */
    private static Findings entries(Consumer<ArrayNode> change) {
        return without(files -> {
            ArrayNode entries = (ArrayNode) CaseFile.json(files.get(ENTRIES));
            change.accept(entries);
            byte[] bytes = entries.toPrettyString().getBytes(StandardCharsets.UTF_8);
            files.put(ENTRIES, bytes);
            JsonNode manifest = CaseFile.json(files.get("manifest.json"));
            ((ObjectNode) manifest).put("entries", entries.size());
            manifest.path("files").forEach(file -> {
                if (file.path("name").asText().equals(ENTRIES)) {
                    ((ObjectNode) file).put("size", bytes.length).put("sha256", Sha.base64(Sha.of(bytes)));
                }
            });
            files.put("manifest.json", manifest.toPrettyString().getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void whatCaseServiceMadeIsWhole() {
        Findings findings = verify(sample);

        assertThat(findings.wrong()).isEmpty();
        assertThat(findings.right()).hasSizeGreaterThan(6);
        assertThat(findings.notes()).anyMatch(note -> note.contains("Only the key inside the file"));
    }

    @Test
    void anyByteThatIsAnotherIsFound() {
        Random chance = new Random(9162);
        IntStream.range(0, sample.length).parallel().forEach(at -> flip(at, 1 << at % 8));
        for (int i = 0; i < FLIPS; i++) {
            flipWithItsChecksum(chance.nextInt(sample.length), 1 + chance.nextInt(255));
        }
    }

    /** The signature, the checkpoint, the key and the archive's own list are small enough for every byte. */
    @Test
    void everyByteBehindTheFilesAndOfWhatIsSignedIsHeld() {
        int directory = sample.length - 1600;
        IntStream.range(directory, sample.length).forEach(at -> flip(at, 1));
        for (String name : List.of("manifest.sig", "record/checkpoint.txt", "key.txt")) {
            byte[] content = files().get(name);
            for (int at = 0; at < content.length; at++) {
                int place = at;
                Findings findings = without(files -> {
                    byte[] changed = files.get(name).clone();
                    changed[place] ^= 1;
                    files.put(name, changed);
                });
                assertThat(findings.wrong()).as(name + " at " + at).anyMatch(sentence -> sentence.contains(name));
            }
        }
    }

    /** In an archive that is written anew, so that its own checksum of the file gives nothing away. */
    private static void flipWithItsChecksum(int at, int with) {
        Part part = Part.at(at);
        if (!part.content()) {
            flip(at, with);
            return;
        }
        Findings findings = without(files -> {
            byte[] changed = files.get(part.name()).clone();
            changed[at - part.from()] ^= (byte) with;
            files.put(part.name(), changed);
        });
        assertThat(findings.wrong())
                .as("byte %d, %s, in an archive of its own", at, part)
                .anyMatch(sentence -> sentence.contains(part.name()));
    }

    private static void flip(int at, int with) {
        byte[] changed = sample.clone();
        changed[at] ^= (byte) with;
        Part part = Part.at(at);
        assertThat(verify(changed).wrong()).as("byte %d, %s", at, part).anyMatch(part::isNamedIn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report.pdf",
                "case.json",
                "timeline.json",
                "story.json",
                "evidence.json",
                "tasks.json",
                "measures.json",
                "consultations.json",
                "escalations.json",
                "recusals.json",
                "break-glass.json",
                "unmaskings.json",
                "evidence/E-1.json",
                "record/entries.json",
                "record/proofs.json",
                "record/checkpoint.txt",
                "key.txt",
                "manifest.json",
                "manifest.sig"
            })
    void aFileThatIsChangedOrTakenOutIsNamed(String name) {
        Findings changed = without(files -> {
            byte[] content = files.get(name).clone();
            content[content.length / 2] ^= 4;
            files.put(name, content);
        });
        Findings gone = without(files -> files.remove(name));

        assertThat(changed.wrong()).anyMatch(sentence -> sentence.contains(name));
        assertThat(gone.wrong()).anyMatch(sentence -> sentence.contains(name));
    }

    @Test
    void aFileThatIsAddedIsNamed() {
        assertThat(without(files -> files.put("extra.txt", new byte[] {1})).wrong())
                .containsExactly("extra.txt was added: the manifest does not know it.");
    }

    /** With that file changed, and a manifest that knows its hash. */
    private static List<String> listed(String name, UnaryOperator<byte[]> change) {
        return without(files -> {
                    byte[] bytes = change.apply(files.get(name).clone());
                    files.put(name, bytes);
                    JsonNode manifest = CaseFile.json(files.get("manifest.json"));
                    manifest.path("files").forEach(file -> {
                        if (file.path("name").asText().equals(name)) {
                            ((ObjectNode) file).put("size", bytes.length).put("sha256", Sha.base64(Sha.of(bytes)));
                        }
                    });
                    files.put("manifest.json", manifest.toPrettyString().getBytes(StandardCharsets.UTF_8));
                })
                .wrong();
    }

    @Test
    void anExhibitThatIsNotWhatEnteredTheCaseIsNamedWhateverTheManifestSays() {
        List<String> wrong = listed("evidence/E-1.json", bytes -> {
            bytes[bytes.length / 2] ^= 1;
            return bytes;
        });

        assertThat(wrong)
                .contains("evidence/E-1.json is not what entered the case: the record has another hash of it.");
    }

    @Test
    void anExhibitThatIsTakenOutOrAddedIsNamed() {
        assertThat(without(files -> files.remove("evidence/E-1.json")).wrong())
                .contains("E-1 is missing: the record says that it entered the case.");
        assertThat(without(files -> files.put("evidence/E-9-x.txt", new byte[] {1}))
                        .wrong())
                .contains("evidence/E-9-x.txt was added: the record does not know E-9.");
        assertThat(without(files -> files.put("evidence/E-1-x.txt", new byte[] {1}))
                        .wrong())
                .contains("E-1 is there twice.");
    }

    @Test
    void aListOfExhibitsThatSaysSomethingElseThanTheRecordIsNamed() {
        List<String> wrong = listed(
                "evidence.json",
                bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .replace("\"ref\" : \"E-1\"", "\"ref\" : \"E-2\"")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(wrong).contains("evidence.json says something else of E-2 than the record.");
    }

    @Test
    void whatIsCutOffOrHungOnIsFound() {
        assertThat(verify(java.util.Arrays.copyOf(sample, sample.length / 2)).wrong())
                .isNotEmpty();
        assertThat(verify(java.util.Arrays.copyOf(sample, sample.length + 1)).wrong())
                .anyMatch(sentence -> sentence.contains("behind the archive's end"));
        assertThat(verify(new byte[0]).wrong()).isNotEmpty();
    }

    @Test
    void anEntryThatIsTakenOutIsNamed() {
        for (int at = 0; at < 5; at++) {
            int place = at;
            List<String> wrong = entries(list -> list.remove(place)).wrong();
            if (at < 4) {
                assertThat(wrong)
                        .anyMatch(sentence -> sentence.startsWith("Entry " + (place + 1) + " of the case is missing"));
            } else {
                assertThat(wrong).contains("The last entry is not the export itself: the record is cut off.");
            }
            assertThat(wrong).anyMatch(sentence -> sentence.startsWith("manifest.json was changed"));
        }
    }

    static Stream<Arguments> pairs() {
        int entries = CaseFile.json(files().get(ENTRIES)).size();
        return IntStream.range(0, entries)
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, entries).mapToObj(other -> Arguments.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whicheverTwoEntriesChangedPlacesTheEarlierIsNamed(int one, int other) {
        List<String> wrong = entries(list -> {
                    JsonNode first = list.get(one);
                    list.set(one, list.get(other));
                    list.set(other, first);
                })
                .wrong();

        assertThat(wrong)
                .anyMatch(sentence -> sentence.startsWith("Entry " + (one + 1) + " of the case")
                        && sentence.contains("another's place"));
        assertThat(wrong).anyMatch(sentence -> sentence.startsWith("manifest.json was changed"));
    }

    @Test
    void anEntryThatIsAddedIsNamed() {
        List<String> wrong = entries(list -> {
                    ObjectNode forged = list.get(2).deepCopy();
                    forged.put("leaf", forged.path("leaf").asText().replace("\"number\":3", "\"number\":6"));
                    forged.put("index", list.get(4).path("index").asLong() + 1);
                    list.add(forged);
                })
                .wrong();

        assertThat(wrong)
                .anyMatch(sentence -> sentence.startsWith("Entry 6 of the case") && sentence.contains("no proof"));
    }

    @Test
    void wordsThatAreOthersAreNamed() {
        List<String> wrong = entries(list -> ((ObjectNode) list.get(3)).put("content", "{\"text\":\"Nothing to see\"}"))
                .wrong();

        assertThat(wrong)
                .anyMatch(sentence -> sentence.startsWith("Entry 4 of the case (NOTED") && sentence.contains("words"));
    }

    @Test
    void aLeafThatIsAnotherIsNamed() {
        List<String> wrong = entries(list -> {
                    ObjectNode entry = (ObjectNode) list.get(1);
                    entry.put("leaf", entry.path("leaf").asText().replace("investigator", "somebody"));
                })
                .wrong();

        assertThat(wrong)
                .anyMatch(sentence -> sentence.startsWith("Entry 2 of the case (READ by somebody")
                        && sentence.contains("not in the log"));
    }

    @Test
    void anotherKeyThanTheOneThatIsKnownIsNamed() {
        String own = new String(files().get("key.txt"), StandardCharsets.UTF_8).strip();
        String other = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

        assertThat(CaseFile.verify(sample, new Trust(own, null, null)).wrong()).isEmpty();
        assertThat(CaseFile.verify(sample, new Trust(own, null, null)).notes())
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("rest evidence.json but for its hashes, report.pdf, case.json, story.json, tasks.json");
        assertThat(CaseFile.verify(sample, new Trust(other, null, null)).wrong())
                .anyMatch(sentence -> sentence.startsWith("Another key than yours"));
    }

    @Test
    void theCheckpointInsideIsHeldAgainstOneThatIsKnown() {
        String own = new String(files().get("record/checkpoint.txt"), StandardCharsets.UTF_8);

        assertThat(CaseFile.verify(sample, new Trust(null, own, null)).wrong()).isEmpty();
        assertThat(CaseFile.verify(sample, new Trust(null, own.replace("\n— ", "1\n— "), null))
                        .wrong())
                .anyMatch(sentence -> sentence.contains("--checkpoint"));
    }
}
