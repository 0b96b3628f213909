package dev.probity.bench.real;

import dev.probity.bench.quality.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the product made of the records of a day, and the labels, which are read here for the first time.
 *
 * @param records in order of time
 * @param runs record → attack run that it belongs to
 * @param parties everybody of whom a detector said anything
 */
record CloudTrailDay(List<Heard> records, Map<String, String> runs, List<Party> parties) {
    /** Below it a finding weighs next to nothing. */
    static final double CLEARLY = 10;

    private static final List<String> LEVELS = List.of("informational", "low", "medium", "high", "critical");
    private static final int DRAWS = 1_000;

    /**
     * A record.
     *
     * @param id its own
     * @param party who acted
     * @param level of the gravest rule that matched it, from 1, informational, to 5, critical; 0 for none
     * @param decibans of the heaviest finding that named it as evidence; minus infinity for none
     */
    record Heard(String id, String party, int level, double decibans) {}

    /**
     * A party.
     *
     * @param name as the events call it
     * @param peak decibans of its bill when it was heaviest
     * @param end of its bill in the end
     * @param prior where every bill begins
     * @param alerts raised about it
     */
    record Party(String name, double peak, double end, double prior, int alerts) {}

    /**
     * What came of some records.
     *
     * @param shown how many they are
     * @param right how many of them are of an attack
     * @param found attack runs of which one is among them
     */
    record Found(int shown, int right, int found) {
        Estimate precision() {
            return Estimate.share(right, shown);
        }
    }

    static CloudTrailDay read(Path heard, Path labels) throws IOException {
        var records = new ArrayList<Heard>();
        for (var line : Files.readAllLines(heard.resolve("records.tsv"))) {
            var cells = line.split("\t", -1);
            records.add(new Heard(
                    cells[0],
                    cells[1],
                    LEVELS.indexOf(cells[2]) + 1,
                    cells[4].isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(cells[4])));
        }
        var parties = new ArrayList<Party>();
        for (var line : Files.readAllLines(heard.resolve("parties.tsv"))) {
            var cells = line.split("\t", -1);
            parties.add(new Party(
                    cells[0],
                    Double.parseDouble(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    Integer.parseInt(cells[4])));
        }
        var runs = new TreeMap<String, String>();
        for (var line : Files.readAllLines(labels).stream().skip(1).toList()) {
            var cells = line.split(",", -1);
            runs.put(cells[0], cells[1]);
        }
        return new CloudTrailDay(records, runs, parties);
    }

    static int level(String word) {
        return LEVELS.indexOf(word) + 1;
    }

    /** How many attack runs there are. */
    int attackRuns() {
        return new HashSet<>(runs.values()).size();
    }

    /** All that a threshold shows. */
    Found where(Predicate<Heard> shown) {
        return found(records.stream().filter(shown).toList());
    }

    private Found found(List<Heard> shown) {
        var ids = shown.stream().map(Heard::id).filter(runs::containsKey).toList();
        return new Found(shown.size(), ids.size(), (int)
                ids.stream().map(runs::get).distinct().count());
    }

    /** An order in which somebody would look at records; those alike come in order of time. */
    enum Order {
        /** Gravest rule first. */
        RULES("rules alone", Comparator.comparingInt(Heard::level).reversed()),
        /** Heaviest finding first. */
        DETECTORS(
                "our detectors alone",
                Comparator.comparingDouble(Heard::decibans).reversed()),
        /** Gravest rule first, and among those alike the heaviest finding. */
        BOTH(
                "rules and our detectors",
                Comparator.comparingInt(Heard::level)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingDouble(Heard::decibans).reversed()));

        final String words;
        private final Comparator<Heard> comparator;

        Order(String words, Comparator<Heard> comparator) {
            this.words = words;
            this.comparator = comparator;
        }

        private boolean shows(Heard record) {
            return switch (this) {
                case RULES -> record.level() > 0;
                case DETECTORS -> record.decibans() > 0;
                case BOTH -> record.level() > 0 || record.decibans() > 0;
            };
        }
    }

    /** What is found by looking at so many records in that order, or at all that it shows where they are fewer. */
    Found within(int budget, Order order) {
        return found(records.stream()
                .filter(order::shows)
                .sorted(order.comparator)
                .limit(budget)
                .toList());
    }

    /** How many attack runs as many records drawn at random find, in the mean. */
    double byChance(int budget) {
        var random = new Random(1);
        var drawn = new ArrayList<>(records);
        var found = new int[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            Collections.shuffle(drawn, random);
            found[draw] =
                    found(drawn.subList(0, Math.min(budget, drawn.size()))).found();
        }
        return Arrays.stream(found).average().orElse(Double.NaN);
    }

    /** Share of all records that are of an attack. */
    double base() {
        return runs.size() / (double) records.size();
    }

    /** How many records of an attack a party made. */
    long attacksOf(String party) {
        return records.stream()
                .filter(record -> record.party().equals(party) && runs.containsKey(record.id()))
                .count();
    }
}
