package dev.probity.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The day of CloudTrail records in the shared data, as its own file and labels have it.
 *
 * @param records the records, in order of time
 * @param attacks ids of those that an attack run made
 */
record CloudTrailDay(List<JsonNode> records, Set<String> attacks) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LOOK = Pattern.compile("(Get|List|Describe|Lookup|Search|Head|BatchGet|Query).*");

    static CloudTrailDay in(Path folder) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (var line : unpacked(folder.resolve("events.jsonl.gz"))) {
            records.add(JSON.readTree(line));
        }
        var labels = Files.readAllLines(folder.resolve("labels.csv"));
        return new CloudTrailDay(
                records,
                labels.stream().map(row -> row.substring(0, row.indexOf(','))).collect(Collectors.toSet()));
    }

    static List<String> unpacked(Path file) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.readAllLines();
        }
    }

    /** Events that ingest should make of it: each record, and each look of a person at data that succeeded. */
    long events() {
        long looks = records.stream()
                .filter(CloudTrailDay::byPerson)
                .filter(record -> record.path("readOnly").asBoolean() && !record.has("errorCode"))
                .filter(record ->
                        LOOK.matcher(record.path("eventName").asText()).matches())
                .count();
        return records.size() + looks;
    }

    /** In this account people are users; who assumed a role is an instance or a program. Not what a service did in their name. */
    private static boolean byPerson(JsonNode record) {
        var identity = record.path("userIdentity");
        return identity.path("type").asText().equals("IAMUser") && !identity.has("invokedBy");
    }

    Set<String> idsOf(String user) {
        return of(user).map(record -> record.path("eventID").asText()).collect(Collectors.toSet());
    }

    /** When a user's attack runs were, in order. */
    List<Instant> attackOf(String user) {
        return of(user).filter(record -> attacks.contains(record.path("eventID").asText()))
                .map(record -> Instant.parse(record.path("eventTime").asText()))
                .sorted()
                .toList();
    }

    /** Instances and AWS's own services. */
    Set<String> machines() {
        return records.stream()
                .map(record -> record.path("userIdentity"))
                .filter(identity -> identity.path("type").asText().equals("AWSService")
                        || identity.path("sessionContext").has("ec2RoleDelivery"))
                .map(identity -> identity.path("invokedBy")
                        .asText(identity.path("arn").asText().replaceAll(".*/", "")))
                .collect(Collectors.toSet());
    }

    private Stream<JsonNode> of(String user) {
        return records.stream()
                .filter(record -> record.at("/userIdentity/userName").asText().equals(user));
    }
}
