package dev.probity.bench.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.bench.profile.Parts.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose time it is, by stacks as they are seen, innermost frame first. */
class PartsTest {
    private static final String STREAMS = "org.apache.kafka.streams.processor.internals.ProcessorNode";
    private static final String PLUMBING = "dev.probity.scoring.stream.Gate";

    private final Parts parts = Parts.ofScoring();

    private Place place(String... classes) {
        return parts.place(List.of(classes));
    }

    @Test
    void innermostPartOfTheProductIsWhoseTimeItIs() {
        assertEquals(
                new Place("bills", "bills"),
                place(
                        "java.util.TreeMap",
                        "dev.probity.scoring.risk.RiskBook",
                        STREAMS,
                        "dev.probity.scoring.staff.StaffProcessor",
                        STREAMS,
                        "java.lang.Thread"));
    }

    @Test
    void storeIsALibrarysTimeForTheSakeOfWhoAsksIt() {
        assertEquals(
                new Place("RocksDB (called)", "ties: affinity"),
                place(
                        "org.rocksdb.RocksDB",
                        "org.apache.kafka.streams.state.internals.RocksDBStore",
                        "dev.probity.scoring.tie.AffinityProcessor",
                        STREAMS));
        assertEquals(
                new Place("Kafka Streams: stores", "ties: affinity"),
                place(
                        "java.util.TreeMap",
                        "org.apache.kafka.streams.state.internals.MeteredKeyValueStore",
                        "dev.probity.scoring.tie.AffinityProcessor",
                        STREAMS));
    }

    @Test
    void whatWorksForWhoeverCallsItIsTheCallers() {
        assertEquals(
                new Place("staff: purpose", "staff: purpose"),
                place(
                        "dev.probity.scoring.evidence.Mixture",
                        "dev.probity.scoring.staff.PurposeDetector",
                        "dev.probity.scoring.staff.StaffFold",
                        PLUMBING,
                        STREAMS));
    }

    @Test
    void readingEventsIsNotThePlumbingsAroundIt() {
        assertEquals(
                new Place("JSON", "reading events"),
                place(
                        "com.fasterxml.jackson.core.JsonParser",
                        "dev.probity.scoring.event.EventReader",
                        PLUMBING,
                        STREAMS));
    }

    @Test
    void plumbingIsItselfWhereNothingElseIs() {
        assertEquals(new Place("plumbing", "plumbing"), place("java.util.HashMap", PLUMBING, STREAMS));
        assertEquals(
                new Place("Kafka: clients", "Kafka: clients"),
                place("org.apache.kafka.clients.producer.KafkaProducer", "java.lang.Thread"));
        assertEquals(new Place(Parts.OTHER, Parts.OTHER), place("java.lang.Thread"));
    }

    @Test
    void stateOfTiesOnItsWayToBytesIsApartFromThemselves() {
        assertEquals(
                new Place("ties: state to bytes and back", "ties: state to bytes and back"),
                place(
                        "java.util.zip.Deflater",
                        "dev.probity.scoring.tie.TieBytes",
                        "dev.probity.scoring.tie.AffinityState",
                        STREAMS));
    }

    @Test
    void detectorsOfStaffAreToldApartAsFarAsTheirClassesAre() {
        assertEquals(
                "staff: volume", place("dev.probity.scoring.staff.VolumeSeries").itself());
        assertEquals(
                "staff: folding events into state",
                place("dev.probity.scoring.staff.StaffFold").itself());
    }
}
