package dev.probity.cases.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.cases.scoring.ReceivedBill;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a bill without its words. */
@Schema(description = "A line of a bill without its words.")
public record FamilyLine(String family, String label, String shortLabel, double decibans) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Stored>> LIST = new TypeReference<>() {};

    @RegisterForReflection
    private record Stored(String f, double d) {}

    /** The lines of a bill in the short form in which rows keep them. */
    public static String store(List<ReceivedBill.Line> lines) {
        try {
            return JSON.writeValueAsString(lines.stream()
                    .map(line -> new Stored(line.family(), line.decibans()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lines as a row keeps them. */
    public static List<FamilyLine> read(String stored) {
        try {
            return JSON.readValue(stored, LIST).stream()
                    .map(s -> new FamilyLine(s.f(), Families.label(s.f()), Families.shortLabel(s.f()), s.d()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
