package dev.probity.bench.cases;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** People who work with case-service, each for themself and each waiting for every answer. */
final class CaseLoad {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final List<Person> people;
    private final List<Person> veterans;

    /** Somebody: their token, and the open cases that are theirs. */
    record Person(String token, List<UUID> cases) {}

    /** How it went: done in how long, and each answer's milliseconds in order. */
    record Done(double seconds, double[] millis) {
        double rate() {
            return millis.length / seconds;
        }

        double quantile(double share) {
            return millis[(int) Math.min(millis.length - 1L, Math.round(share * millis.length))];
        }
    }

    /**
     * @param people who has open cases
     * @param veterans as many, who have thousands of closed ones
     */
    CaseLoad(URI service, List<Person> people, List<Person> veterans) {
        this.service = service;
        this.people = people;
        this.veterans = veterans;
    }

    /** Works for about so long, each as fast as the answers come. */
    Done run(Work work, Duration turn) throws IOException, InterruptedException {
        return run(work, turn, 0);
    }

    /** Works for about so long, all together so often a second; a wait counts from when the request was due. */
    Done paced(Work work, Duration turn, double rate) throws IOException, InterruptedException {
        return run(work, turn, Math.round(people.size() / rate * 1e9));
    }

    private Done run(Work work, Duration turn, long pause) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long deadline = begun + turn.toNanos();
        List<Future<List<Double>>> shares = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people.size(); i++) {
                var person = (work.ofVeterans() ? veterans : people).get(i);
                long first = begun + pause * i / people.size();
                shares.add(threads.submit(() -> works(person, work, deadline, first, pause)));
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        List<Double> all = new ArrayList<>();
        for (var share : shares) {
            try {
                all.addAll(share.get());
            } catch (ExecutionException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
        double[] millis = all.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(millis);
        return new Done(seconds, millis);
    }

    private List<Double> works(Person person, Work work, long deadline, long first, long pause)
            throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        long due = first;
        while (Math.max(due, System.nanoTime()) < deadline) {
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            long asked = pause == 0 ? System.nanoTime() : due;
            due += pause;
            var answer = http.send(request(person, work), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(work + " was answered with " + answer.statusCode() + ": "
                        + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
            millis.add((System.nanoTime() - asked) / 1e6);
        }
        return millis;
    }

    private static UUID any(Person person) {
        return person.cases()
                .get(ThreadLocalRandom.current().nextInt(person.cases().size()));
    }

    private HttpRequest request(Person person, Work work) {
        var path = switch (work) {
            case GET -> "/api/v1/cases/" + any(person);
            case LIST -> "/api/v1/cases?state=OPEN&assignee=me&limit=50";
            case CLOSED -> "/api/v1/cases?state=CLOSED&order=CHANGED&limit=50";
            case SEARCH -> "/api/v1/search?q=lead%20campaign";
            case NOTE -> "/api/v1/cases/" + any(person) + "/notes";
        };
        var request = HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + person.token());
        return work == Work.NOTE
                ? request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"Asked the lead\"}"))
                        .build()
                : request.build();
    }
}
