package dev.probity.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.probity.bench.quality.Habits.Count;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a security team without Probity would set up in an afternoon, over the same events: counting look-ups without a ticket, watching who works outside
 * their portfolio, and an isolation forest. Each scores every person every evening.
 */
final class Baselines {
    static final String UNTICKETED = "look-ups without ticket";
    static final String ELSEWHERE = "out of portfolio, z-score";
    static final String FOREST = "isolation forest";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long SLACK = Duration.ofHours(2).toMillis();
    private static final int OWN_CATEGORIES = 2;
    private static final double LEAST_SPREAD = 0.02;
    private static final int MORNING = 6;

    /** Takes a score: which baseline, on which day, of whom, how much. */
    interface Scores {
        void take(String baseline, LocalDate day, String subject, double score) throws IOException;
    }

    private final Scores scores;
    private final Map<String, Person> people = new TreeMap<>();
    private final Map<String, String> teams = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, Map<String, Integer>> teamsWork = new HashMap<>();
    private final Map<String, Habits> habits = new TreeMap<>();
    private LocalDate day = LocalDate.MIN;

    Baselines(Scores scores) {
        this.scores = scores;
    }

    /** Reads a story through, and returns who works there. */
    Map<String, Person> read(BufferedReader story) throws IOException {
        for (var line = story.readLine(); line != null; line = story.readLine()) {
            if (line.contains("\"type\":\"dev.probity.merchant.outcome")
                    || line.contains("\"type\":\"dev.probity.review")) {
                continue;
            }
            take(JSON.readTree(line));
        }
        closeDay();
        return people;
    }

    private void take(JsonNode event) throws IOException {
        var at = Instant.parse(event.path("time").asText());
        var today = at.atZone(ZoneOffset.UTC).toLocalDate();
        if (today.isAfter(day)) {
            if (day != LocalDate.MIN) {
                closeDay();
            }
            day = today;
        }
        var data = event.path("data");
        var subject = event.path("subject").asText();
        switch (event.path("type").asText()) {
            case "dev.probity.merchant.profile.v1" ->
                categories.put(
                        data.path("merchantId").asText(), data.path("category").asText());
            case "dev.probity.staff.profile.v1" -> profile(subject, data, at);
            case "dev.probity.ticket.v1" -> ticket(of(subject), data);
            case "dev.probity.staff.access.v1" -> look(subject, data, at);
            case "dev.probity.staff.intervention.v1" -> power(of(subject), data);
            case "dev.probity.payment.observed.v1" -> tie(data.path("payer"), data.path("payee"));
            case "dev.probity.contact.observed.v1" -> {
                if (!data.path("channel").asText().equals("DESK_MAIL")) {
                    tie(data.path("partyA"), data.path("partyB"));
                }
            }
            default -> {}
        }
    }

    private Habits of(String subject) {
        return habits.computeIfAbsent(subject, any -> new Habits());
    }

    private void profile(String subject, JsonNode data, Instant at) {
        var started =
                LocalDate.parse(data.path("startedAt").asText()).atStartOfDay().toInstant(ZoneOffset.UTC);
        people.putIfAbsent(
                subject,
                new Person(
                        subject,
                        data.path("role").asText(),
                        data.path("country").asText(),
                        data.path("site").asText(),
                        Person.tenure(Duration.between(started, at).toDays() / 365.25)));
        teams.put(subject, data.path("team").asText());
        of(subject);
    }

    private static void ticket(Habits who, JsonNode data) {
        boolean closed = data.has("closedAt");
        long until = closed ? Instant.parse(data.path("closedAt").asText()).toEpochMilli() : Long.MAX_VALUE;
        who.ticket(data.path("merchantId").asText(), until);
    }

    private void look(String subject, JsonNode data, Instant at) {
        var who = of(subject);
        var merchant = data.path("merchantIds").path(0).asText();
        var category = categories.getOrDefault(merchant, "");
        boolean ticketed = data.has("ticketId") || who.ticketed(merchant, at.toEpochMilli(), SLACK);
        who.add(Count.LOOKS, 1);
        who.add(Count.UNTICKETED, ticketed ? 0 : 1);
        who.add(Count.EXPORTS, data.path("action").asText().equals("EXPORT") ? 1 : 0);
        who.add(Count.RECORDS, data.path("recordCount").asDouble());
        who.add(Count.NIGHT, at.atZone(ZoneOffset.UTC).getHour() < MORNING ? 1 : 0);
        switch (data.path("dataClass").asText()) {
            case "MERCHANT_SALES", "SEARCH_TERMS", "PRODUCT_METRICS" -> who.add(Count.SALES, 1);
            case "REVIEWER_CONTACT", "CUSTOMER_PROFILE" -> who.add(Count.CONTACTS, 1);
            default -> who.add(Count.STANDING, 1);
        }
        if (who.firstToday(merchant)) {
            var work = teamsWork.computeIfAbsent(teams.getOrDefault(subject, ""), any -> new HashMap<>());
            work.merge(category, 1, Integer::sum);
            who.add(Count.MERCHANT_DAYS, 1);
            who.add(Count.ELSEWHERE, ticketed || own(work, category) ? 0 : 1);
        }
    }

    /** Whether a category is among those which the team has worked on most. */
    private static boolean own(Map<String, Integer> work, String category) {
        int count = work.getOrDefault(category, 0);
        return work.values().stream().filter(other -> other > count).count() < OWN_CATEGORIES;
    }

    private static void power(Habits who, JsonNode data) {
        who.add(Count.POWERS, 1);
        who.add(Count.POWERS_UNTICKETED, data.has("ticketId") ? 0 : 1);
    }

    private void tie(JsonNode one, JsonNode other) {
        for (var party : new TreeSet<>(java.util.List.of(one.asText(), other.asText()))) {
            if (party.startsWith("staff:")) {
                of(party).add(Count.TIES, 1);
            }
        }
    }

    private void closeDay() throws IOException {
        habits.values().forEach(Habits::closeDay);
        var moments = new HashMap<String, double[]>();
        for (var entry : habits.entrySet()) {
            double share = entry.getValue().elsewhere();
            var moment = moments.computeIfAbsent(role(entry.getKey()), any -> new double[3]);
            moment[0]++;
            moment[1] += share;
            moment[2] += share * share;
        }
        var forest = IsolationForest.grown(
                habits.values().stream().map(Habits::features).toList(), day.toEpochDay());
        for (var entry : habits.entrySet()) {
            var subject = entry.getKey();
            var moment = moments.getOrDefault(role(subject), new double[] {1, 0, 0});
            double mean = moment[1] / moment[0];
            double spread = Math.sqrt(Math.max(0, moment[2] / moment[0] - mean * mean));
            var who = entry.getValue();
            scores.take(UNTICKETED, day, subject, who.sum(Count.UNTICKETED));
            scores.take(ELSEWHERE, day, subject, (who.elsewhere() - mean) / Math.max(LEAST_SPREAD, spread));
            scores.take(FOREST, day, subject, forest.score(who.features()));
        }
    }

    private String role(String subject) {
        var person = people.get(subject);
        return person == null ? "" : person.role();
    }
}
