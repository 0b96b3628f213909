package dev.probity.bench.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells what a stack is at, by the names of its classes.
 *
 * @param libraries beginnings of names → what the library is called: the most telling first
 * @param families beginnings of names → the part of the product
 * @param shared beginnings of names that work for whoever calls them
 * @param plumbing beginnings of names that are around everything
 */
public record Parts(
        Map<String, String> libraries, Map<String, String> families, List<String> shared, List<String> plumbing) {
    private static final String HOME = "dev.probity.scoring.";
    static final String OTHER = "other (JDK, Quarkus, start)";

    /**
     * What a stack is at.
     *
     * @param itself the library or part of the product whose frame is innermost
     * @param cause the part of the product for which it is done; the same where there is none
     */
    public record Place(String itself, String cause) {}

    /** Scoring-service's parts. Within the staff's state detectors are told apart as far as their classes are their own. */
    public static Parts ofScoring() {
        var families = new LinkedHashMap<String, String>();
        family(families, "staff: purpose", "staff.Purpose");
        family(families, "staff: interventions", "staff.Returns");
        family(families, "staff: shares (portfolio, powers, tickets of one's own)", "staff.Share");
        family(families, "staff: volume", "staff.Volume");
        family(families, "staff: hours", "staff.Hour", "staff.UsualHours");
        family(families, "staff: tickets", "staff.Tickets", "staff.OwnTickets", "staff.EarlyContacts");
        family(families, "staff: errand", "staff.Errand");
        family(families, "staff: folding events into state", "staff.");
        family(families, "anomaly", "anomaly.");
        family(families, "ties: affinity", "tie.Affinity", "tie.Errand");
        family(families, "ties: payment", "tie.Payment", "tie.Received");
        family(families, "ties: go-between", "tie.GoBetween", "tie.Broker");
        family(families, "ties: served", "tie.Served");
        family(families, "ties: paths", "tie.Path");
        family(families, "ties: identifiers", "tie.Identifier");
        family(families, "ties: state to bytes and back", "tie.TieBytes");
        family(families, "ties: the rest", "tie.");
        family(families, "quid pro quo", "exchange.");
        family(families, "merchants' reviews", "merchant.");
        family(families, "reviewers in lock-step", "ring.");
        family(families, "rules", "rule.", "sigma.");
        family(families, "tips", "tip.");
        family(families, "watch-list", "watchlist.");
        family(families, "peers", "peer.");
        family(families, "policy", "policy.");
        family(families, "bills", "risk.");
        family(families, "alerts", "alert.");
        family(families, "bets and lessons", "bet.");
        family(families, "watermarks", "watermark.");
        family(families, "repeats and profiles", "memory.Repeat", "memory.Profile", "memory.Seen");
        family(families, "reading events", "event.");
        family(families, "queries and back-tests", "query.", "backtest.");
        family(families, "plumbing", "stream.", "Scoring");
        var libraries = new LinkedHashMap<String, String>();
        libraries.put("org.rocksdb.", "RocksDB (called)");
        libraries.put("com.fasterxml.jackson.", "JSON");
        libraries.put("org.apache.kafka.streams.state.", "Kafka Streams: stores");
        libraries.put("org.apache.kafka.streams.", "Kafka Streams");
        libraries.put("org.apache.kafka.", "Kafka: clients");
        return new Parts(
                libraries,
                families,
                List.of(
                        HOME + "evidence.",
                        HOME + "memory.",
                        HOME + "finding.",
                        HOME + "explanation.",
                        HOME + "event."),
                List.of(HOME + "stream.", HOME + "Scoring"));
    }

    private static void family(Map<String, String> families, String words, String... beginnings) {
        for (var beginning : beginnings) {
            families.put(HOME + beginning, words);
        }
    }

    /** @param classes of the stack's frames, innermost first */
    public Place place(List<String> classes) {
        var family = family(classes);
        var library = classes.stream()
                .takeWhile(name -> named(name, families).isEmpty())
                .flatMap(name -> named(name, libraries).stream())
                .findFirst();
        var itself = library.or(() -> family).orElse(OTHER);
        return new Place(itself, family.orElse(itself));
    }

    /** The innermost that works for itself; else one that works for whoever calls it; else what is around everything. */
    private Optional<String> family(List<String> classes) {
        return innermost(classes, name -> !isAny(shared, name) && !isAny(plumbing, name))
                .or(() -> innermost(classes, name -> !isAny(plumbing, name)))
                .or(() -> innermost(classes, name -> true));
    }

    private Optional<String> innermost(List<String> classes, Predicate<String> asked) {
        return classes.stream()
                .filter(asked)
                .flatMap(name -> named(name, families).stream())
                .findFirst();
    }

    private static boolean isAny(List<String> beginnings, String name) {
        return beginnings.stream().anyMatch(name::startsWith);
    }

    private static Optional<String> named(String name, Map<String, String> beginnings) {
        return beginnings.entrySet().stream()
                .filter(one -> name.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
