package dev.probity.scoring.exchange;

import static dev.probity.scoring.event.Events.STAFF;
import static dev.probity.scoring.event.Events.aLook;
import static dev.probity.scoring.event.Events.aTicket;
import static dev.probity.scoring.event.Events.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day's touches reach the merchants once, when the day is over. */
class TouchTopologyTest {
    private static final Instant MONDAY = Instant.parse("2026-09-07T09:00:00Z");
    private static final String ACTIVITY = "probity.activity";

    private Story story;

    @BeforeEach
    void start() {
        story = new Story(MONDAY, Map.of());
    }

    @AfterEach
    void stop() {
        story.close();
    }

    private void look(String id, Duration after, String merchant, String ticket) {
        story.tell(ACTIVITY, STAFF, aLook(id, MONDAY.plus(after), merchant, ticket));
    }

    private List<TestRecord<String, byte[]>> sent() {
        return sent(story);
    }

    private static List<TestRecord<String, byte[]>> sent(Story story) {
        return story.driver
                .createOutputTopic(
                        "test-staff-touches-repartition", new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static List<StaffTouch> touches(Story story) {
        return sent(story).stream()
                .map(record -> StaffTouchBytes.read(record.value()))
                .toList();
    }

    @Test
    void merchantIsToldOfADayOnceAndWhole() {
        story.tell(ACTIVITY, STAFF, aTicket("ticket", MONDAY, "T-2", "M-2"));
        look("look-1", Duration.ofHours(1), "M-1", null);
        look("look-2", Duration.ofMinutes(30), "M-1", null);
        look("look-3", Duration.ofHours(2), "M-2", "T-2");
        story.tell(
                ACTIVITY,
                STAFF,
                event(
                        "staff.intervention.v1",
                        "power",
                        MONDAY.plus(Duration.ofHours(3)),
                        Map.of("staffId", "S-1", "operation", "REVIEW_REMOVED", "merchantId", "M-1")));
        assertTrue(sent().isEmpty());
        look("next", Duration.ofDays(1), "M-3", null);
        var sent = sent();
        assertEquals(
                List.of("merchant:M-1", "merchant:M-2"),
                sent.stream().map(TestRecord::key).toList());
        var touched = StaffTouchBytes.read(sent.getFirst().value());
        assertEquals(STAFF, touched.staff());
        assertEquals(Instant.parse("2026-09-07T09:30:00Z"), touched.firstAt());
        assertEquals(12 * 60, touched.lastMinute());
        assertEquals(EnumSet.of(TouchKind.MERCHANT_SALES, TouchKind.REVIEW_REMOVED), touched.kinds());
        assertEquals(Cover.NONE, touched.cover());
        assertTrue(touched.powerUncovered());
        assertEquals(
                List.of("look-1", "power"),
                touched.evidence().stream().map(event -> event.id()).toList());
        assertTrue(StaffTouchBytes.read(sent.getLast().value()).covered());
        look("after", Duration.ofDays(1).plusHours(1), "M-1", null);
        assertTrue(sent().isEmpty());
    }

    @Test
    void oddTouchIsOdderThanTheCoveredOne() {
        story.tell(ACTIVITY, STAFF, aTicket("ticket", MONDAY, "T-2", "M-2"));
        look("look-1", Duration.ofHours(1), "M-1", null);
        look("look-2", Duration.ofHours(2), "M-2", "T-2");
        look("next", Duration.ofDays(1), "M-3", null);
        var touches = touches(story);
        assertTrue(touches.getFirst().oddness() > 0 && touches.getLast().oddness() < 0, touches.toString());
    }

    @Test
    void orderWithinTheGraceChangesNothing() {
        var looks = IntStream.range(0, 20)
                .mapToObj(i -> aLook("look-" + i, MONDAY.plus(Duration.ofMinutes(7L * i)), "M-" + i % 4, null))
                .collect(Collectors.toCollection(ArrayList::new));
        looks.forEach(look -> story.tell(ACTIVITY, STAFF, look));
        look("next", Duration.ofDays(1), "M-9", null);
        var inOrder = withoutEvidence(touches(story));
        assertFalse(inOrder.isEmpty());
        Collections.shuffle(looks, new Random(7));
        try (var other = new Story(MONDAY, Map.of())) {
            looks.forEach(look -> other.tell(ACTIVITY, STAFF, look));
            other.tell(ACTIVITY, STAFF, aLook("next", MONDAY.plus(Duration.ofDays(1)), "M-9", null));
            assertEquals(inOrder, withoutEvidence(touches(other)));
        }
    }

    /** Which of a day's looks is shown may depend on the order in which they came; what they weigh may not. */
    private static List<StaffTouch> withoutEvidence(List<StaffTouch> touches) {
        return touches.stream()
                .map(touch -> new StaffTouch(
                        touch.staff(),
                        touch.merchant(),
                        touch.day(),
                        touch.firstMinute(),
                        touch.lastMinute(),
                        touch.kinds(),
                        touch.cover(),
                        touch.offBeat(),
                        touch.client(),
                        touch.powerUncovered(),
                        touch.selfTicketed(),
                        touch.oddness(),
                        touch.role(),
                        touch.site(),
                        touch.team(),
                        List.of()))
                .sorted(Comparator.comparing(StaffTouch::merchant))
                .toList();
    }
}
