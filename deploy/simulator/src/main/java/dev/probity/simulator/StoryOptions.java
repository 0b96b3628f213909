package dev.probity.simulator;

import static dev.probity.simulator.Settings.DAY;
import static dev.probity.simulator.Settings.MINUTE;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what the story is like. */
final class StoryOptions {
    @Option(
            names = "--story",
            defaultValue = "local",
            paramLabel = "NAME",
            description =
                    "A story with a name, which the options below change: ${COMPLETION-CANDIDATES}. Default: local.")
    Preset story = Preset.local;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Another seed, another story. Default: 1.")
    long seed;

    @Option(
            names = "--scale",
            paramLabel = "SHARE",
            description = "Size against the whole marketplace: 0.01 is 5,600 staff and 20,000 merchants.")
    @Nullable
    Double scale;

    @Option(names = "--staff", paramLabel = "N", description = "How many people work at the marketplace.")
    @Nullable
    Integer staff;

    @Option(
            names = "--merchants",
            paramLabel = "N",
            description =
                    "How many merchants sell there. Default: as many for each of the staff as in the named story.")
    @Nullable
    Integer merchants;

    @Option(names = "--days", paramLabel = "N", description = "How many days are told.")
    @Nullable
    Integer days;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "When the told past ends, e.g. 2026-11-23T00:00:00Z. Default: now.")
    @Nullable
    Instant until;

    @Option(
            names = "--insider-rate",
            paramLabel = "SHARE",
            description = "Share of staff who are insiders (base rate 1e-4; 0: none).")
    @Nullable
    Double insiderRate;

    @Option(
            names = "--decoys",
            paramLabel = "N",
            description = "Innocent people who look like insiders, for each insider.")
    @Nullable
    Integer decoys;

    @Option(
            names = "--slow",
            paramLabel = "SHARE",
            description = "Share of insiders who act about once a week, inside ticketed work.")
    @Nullable
    Double slow;

    @Option(
            names = "--forged",
            paramLabel = "SHARE",
            description = "Share of acts covered by a ticket of the insider's own making.")
    @Nullable
    Double forged;

    @Option(
            names = "--payments-visible",
            paramLabel = "SHARE",
            description = "Share of bribes and fees that are in the data.")
    @Nullable
    Double paymentsVisible;

    @Option(
            names = "--shared-devices",
            paramLabel = "SHARE",
            description = "Chance that insider and go-between shared a device.")
    @Nullable
    Double sharedDevices;

    @Option(names = "--log-loss", paramLabel = "SHARE", description = "Share of access events that never arrive.")
    @Nullable
    Double logLoss;

    @Option(names = "--late", paramLabel = "SHARE", description = "Share of events that arrive up to five hours late.")
    @Nullable
    Double late;

    @Option(
            names = "--rings",
            paramLabel = "SHARE",
            description = "Chance that a go-between also runs a fake-review ring.")
    @Nullable
    Double rings;

    @Option(
            names = "--brokers-per-insider",
            paramLabel = "N",
            description = "Most go-betweens that one insider works with, 1 to 4.")
    @Nullable
    Integer brokersPerInsider;

    @Option(
            names = "--fewest-merchants-per-broker",
            paramLabel = "N",
            description = "Fewest merchants that a go-between serves.")
    @Nullable
    Integer fewestClients;

    @Option(
            names = "--most-merchants-per-broker",
            paramLabel = "N",
            description = "Most merchants that a go-between serves.")
    @Nullable
    Integer mostClients;

    Settings settings(long now) {
        long end = until == null ? now / MINUTE * MINUTE : until.toEpochMilli();
        long from = Math.floorDiv(end - or(days, story.days) * DAY, DAY) * DAY;
        return new Settings(
                seed,
                or(staff, scaled(Preset.whole.staff, story.staff)),
                or(merchants, scaled(Preset.whole.merchants, merchantsForStaff())),
                from,
                end,
                or(insiderRate, story.insiderRate),
                knobs());
    }

    private Knobs knobs() {
        Knobs preset = story.knobs;
        return new Knobs(
                or(slow, preset.slow()),
                or(forged, preset.forged()),
                or(paymentsVisible, preset.paymentsVisible()),
                or(sharedDevices, preset.sharedDevices()),
                or(logLoss, preset.logLoss()),
                or(late, preset.late()),
                or(decoys, preset.decoys()),
                or(rings, preset.rings()),
                or(brokersPerInsider, preset.brokersPerInsider()),
                or(fewestClients, preset.fewestClients()),
                or(mostClients, preset.mostClients()));
    }

    /** A marketplace of fewer people is a smaller one: else a story of few staff is mostly about merchants whom nobody looks at. */
    private int merchantsForStaff() {
        return Math.clamp((long) or(staff, story.staff) * story.merchants / story.staff, 0, Integer.MAX_VALUE);
    }

    private int scaled(int whole, int otherwise) {
        return scale == null ? otherwise : (int) Math.round(scale * whole);
    }

    private static int or(@Nullable Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }

    private static double or(@Nullable Double given, double otherwise) {
        return given == null ? otherwise : given;
    }
}
