package dev.probity.bench.cases;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Goes once through every door of the contract that reads, one after the other, so that none is slow over so many cases without anybody's knowing. */
final class DoorWalk {
    /** Who was let in at a door that answered nobody. */
    static final String NOBODY = "nobody";

    private static final int TIMES = 5;
    private static final double ONCE_IS_ENOUGH_MILLIS = 2_000;
    private static final String NO_ANSWER_OF_ITS_OWN =
            ".*/(live|export|detection/.*|identity|explanations|activity|key|proofs/.*)";

    /** What people look for in lists, which the contract doesn't say. */
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/cases?q=bench 1",
            "/api/v1/cases?q=ring",
            "/api/v1/cases?state=CLOSED&order=HEAVIEST",
            "/api/v1/cases?order=NEWEST",
            "/api/v1/subjects?q=bench 1",
            "/api/v1/subjects?q=no such name",
            "/api/v1/alerts?q=amber",
            "/api/v1/proposals?q=amber",
            "/api/v1/record?q=campaign",
            "/api/v1/search?q=bench 1",
            "/api/v1/search?q=lead campaign");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final Map<String, String> known;
    private final Map<String, String> tokens;

    /**
     * @param known ids by what stands in a path: {@code cases/{id}} and its like
     * @param tokens tokens by who has them
     */
    DoorWalk(URI service, Map<String, String> known, Map<String, String> tokens) {
        this.service = service;
        this.known = known;
        this.tokens = tokens;
    }

    /**
     * One door.
     *
     * @param door what was asked for
     * @param who for whom it took longest
     * @param millis median of a few times
     */
    record Stop(String door, String who, double millis) {}

    /** All doors, the slowest first; those that answered nobody are last, for nobody. */
    List<Stop> walk(Path contract) throws IOException, InterruptedException {
        List<Stop> stops = new ArrayList<>();
        for (var door : Stream.concat(doors(contract), QUESTIONS.stream()).toList()) {
            stops.add(slowest(door).orElse(new Stop(door, NOBODY, 0)));
        }
        stops.sort(Comparator.comparingDouble(Stop::millis).reversed());
        return stops;
    }

    private Stream<String> doors(Path contract) throws IOException {
        return new YAMLMapper()
                .readTree(contract.toFile()).get("paths").properties().stream()
                        .filter(path -> path.getValue().has("get"))
                        .map(Map.Entry::getKey)
                        .filter(path -> !path.matches(NO_ANSWER_OF_ITS_OWN)
                                && path(path).indexOf('{') < 0)
                        .sorted();
    }

    /** The path with ids for what is known. */
    private String path(String door) {
        var path = door;
        for (var id : known.entrySet()) {
            path = path.replaceFirst(Pattern.quote(id.getKey()), id.getKey().replace("{id}", id.getValue()));
        }
        return path;
    }

    private Optional<Stop> slowest(String door) throws IOException, InterruptedException {
        List<Stop> seen = new ArrayList<>();
        for (var who : tokens.entrySet()) {
            var request = HttpRequest.newBuilder(service.resolve(path(door).replace(" ", "%20")))
                    .header("Authorization", "Bearer " + who.getValue())
                    .build();
            long first = System.nanoTime();
            if (status(request) == 200) {
                double once = (System.nanoTime() - first) / 1e6;
                seen.add(new Stop(door, who.getKey(), once > ONCE_IS_ENOUGH_MILLIS ? once : median(request)));
            }
        }
        return seen.stream().max(Comparator.comparingDouble(Stop::millis));
    }

    private double median(HttpRequest request) throws IOException, InterruptedException {
        var millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long asked = System.nanoTime();
            int status = status(request);
            millis[i] = (System.nanoTime() - asked) / 1e6;
            if (status != 200) {
                throw new IOException(request.uri() + " was answered with 200 once, and with " + status + " then");
            }
        }
        Arrays.sort(millis);
        return millis[TIMES / 2];
    }

    private int status(HttpRequest request) throws IOException, InterruptedException {
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status >= 500) {
            throw new IOException(request.uri() + " was answered with " + status);
        }
        return status;
    }
}
