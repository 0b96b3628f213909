package dev.probity.scoring.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.event.Deed.Access;
import dev.probity.scoring.event.Deed.ForeignLog;
import dev.probity.scoring.event.PartyEvent.StaffProfile;
import dev.probity.scoring.event.PartyEvent.Ticket;
import dev.probity.scoring.event.PartyEvent.Unwatched;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All that ingest-service may publish is read; all that is no event is refused with its place. */
class EventReaderContractTest {
    private static final Path SAMPLES = Path.of("../ingest-service/contracts/samples/valid");
    private static final String HEAD = """
            {"id":"1","source":"/t","time":"2026-10-05T09:00:00Z","type":"dev.probity.%s","data":%s}""";

    private final EventReader reader = new EventReader();

    /** Of all that is sent; what is a tombstone on its topic has no event there. */
    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> !file.endsWith("staff-erasure.json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreSamples() throws IOException {
        assertFalse(samples().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void validSampleIsRead(Path sample) throws Exception {
        var event = reader.read(Files.readAllBytes(sample));
        var name = sample.getFileName().toString();
        assertFalse(event instanceof Unwatched, name + " became " + event);
    }

    private PartyEvent read(String type, String data) throws UndecodableEvent {
        return reader.read(HEAD.formatted(type, data).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void oddButValidDataIsRead() throws UndecodableEvent {
        var access = assertInstanceOf(Access.class, read("staff.access.v1", """
                        {"staffId":"S","action":"VIEW","dataClass":"X","merchantIds":["A","A","B"],"ticketId":null,"deep":{"a":[{"b":1}]}}"""));
        assertEquals(List.of("merchant:A", "merchant:B"), access.merchants());
        assertEquals(1, access.records());
        var log = assertInstanceOf(ForeignLog.class, read("log.record.v1", """
                        {"principal":"p","logsource":{"product":"aws","service":"cloudtrail"},"record":{"action":{"x":1},"eventName":"GetUser","x":{"eventName":"no"}}}"""));
        assertEquals("cloudtrail GetUser", log.label());
        var profile = assertInstanceOf(StaffProfile.class, read("staff.profile.v1", """
                        {"staffId":"S","role":"account-manager","portfolio":["A","B","A"]}"""));
        assertEquals(List.of("merchant:A", "merchant:B"), profile.portfolio());
        assertNull(profile.notice());
    }

    @Test
    void whatAnotherTypeCallsByTheSameNameIsNobodysBusiness() throws UndecodableEvent {
        var access = assertInstanceOf(Access.class, read("staff.access.v1", """
                        {"rating":"A+","site":{"id":[{}]},"channel":7,"about":[[1],{"x":[2]}],"anonymous":"?","amount":[],"action":"VIEW",\
                        "identifiers":[{"kind":[]}],"logsource":5,"record":"x","dataClass":"X","merchantIds":["A"],"recordCount":1e15}"""));
        assertEquals(List.of("merchant:A"), access.merchants());
        assertEquals(1_000_000_000_000L, access.records());
    }

    @Test
    void whatWasDoneIsKeptInAFewWordsHoweverLongARecordTellsIt() throws UndecodableEvent {
        var log = assertInstanceOf(ForeignLog.class, read("log.record.v1", """
                        {"logsource":{"product":"aws"},"record":{"eventName":"%s"}}""".formatted("x".repeat(40_000))));
        assertEquals("aws " + "x".repeat(200), log.label());
    }

    @Test
    void noticeIsReadWhereItWasGiven() throws UndecodableEvent {
        var dated = assertInstanceOf(StaffProfile.class, read("staff.profile.v1", """
                        {"staffId":"S","employment":"ON_NOTICE","noticeDate":"2026-09-30"}"""));
        assertEquals(LocalDate.parse("2026-09-30"), dated.notice());
        var undated = assertInstanceOf(
                StaffProfile.class, read("staff.profile.v1", "{\"staffId\":\"S\",\"employment\":\"ON_NOTICE\"}"));
        assertEquals(LocalDate.parse("2026-10-05"), undated.notice(), "the day of the profile");
        var back = assertInstanceOf(
                StaffProfile.class,
                read("staff.profile.v1", "{\"employment\":\"ACTIVE\",\"noticeDate\":\"2026-09-30\"}"));
        assertNull(back.notice(), "withdrawn");
    }

    @Test
    void whoOpenedATicketIsReadWhereItIsSaid() throws UndecodableEvent {
        var ticket = """
                {"ticketId":"T","assigneeId":"S","merchantId":"M","openedAt":"2026-10-05T09:00:00Z"%s}""";
        assertTrue(((Ticket) read("ticket.v1", ticket.formatted(",\"openedBy\":\"S\""))).selfOpened());
        assertFalse(((Ticket) read("ticket.v1", ticket.formatted(",\"openedBy\":\"B\""))).selfOpened());
        assertFalse(((Ticket) read("ticket.v1", ticket.formatted(""))).selfOpened());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "staff.access.v1 | {\"action\":\"VIEW\"} | /data/dataClass",
                "staff.access.v1 | {\"action\":1,\"dataClass\":\"X\"} | /data/action",
                "staff.access.v1 | {\"action\":\"VIEW\",\"dataClass\":\"X\",\"merchantIds\":\"M\"} | /data/merchantIds",
                "staff.access.v1 | {\"action\":\"VIEW\",\"dataClass\":\"X\",\"merchantIds\":[1]} | /data/merchantIds/0",
                "staff.profile.v1 | {\"staffId\":\"S\",\"portfolio\":\"M\"} | /data/portfolio",
                "staff.access.v1 | {\"action\":\"VIEW\",\"dataClass\":\"X\",\"recordCount\":-1} | /data/recordCount",
                "staff.access.v1 | {\"action\":\"VIEW\",\"dataClass\":\"X\",\"recordCount\":\"3\"} | /data/recordCount",
                "staff.profile.v1 | {\"employment\":\"LEFT\",\"noticeDate\":\"May\"} | /data/noticeDate",
                "contact.observed.v1 | {\"partyA\":\"staff:S\"} | /data/partyB",
                "ticket.v1 | {\"ticketId\":\"T\",\"merchantId\":\"M\",\"openedAt\":\"yesterday\"} | /data/openedAt",
                "review.posted.v1 | {\"reviewId\":\"R\",\"reviewerId\":\"A\"} | /data/rating",
                "log.record.v1 | {\"principal\":\"p\",\"logsource\":{},\"record\":{}} | /data/logsource",
                "staff.access.v1 | [] | /data",
                "log.record.v1 | {\"logsource\":7,\"record\":{}} | /data/logsource",
                "log.record.v1 | {\"logsource\":{\"product\":\"x\"},\"record\":7} | /data/record",
                "tip.received.v1 | {\"tipId\":\"T\",\"about\":[],\"channel\":\"c\",\"text\":\"t\",\"anonymous\":\"no\"} | /data/anonymous",
                "identifier.observed.v1 | {\"party\":\"staff:S\",\"identifier\":[1]} | /data/identifier",
                "staff.access.v2 | {} | /type",
                "nothing | {} | /type",
            })
    void whatIsNoEventIsRefusedWithItsPlace(String type, String data, String pointer) {
        var refusal = assertThrows(UndecodableEvent.class, () -> read(type, data));
        assertEquals(pointer, refusal.pointer());
    }

    @Test
    void anIdLongerThanAnyIsRefused() {
        var data = "{\"action\":\"VIEW\",\"dataClass\":\"%s\"}".formatted("x".repeat(1_001));
        var refusal = assertThrows(UndecodableEvent.class, () -> read("staff.access.v1", data));
        assertEquals("/data/dataClass", refusal.pointer());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense",
                "[]",
                "{",
                "{\"id\":\"1\"}",
                "{\"id\":1}",
                "''",
                "{} {}",
                "{\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"time\":\"2026-13-01T00:00:00Z\"}",
                "{\"id\":\"1\",\"source\":\"s\",\"type\":\"dev.probity.contact.observed.v1\",\"time\":\"1969-12-31T23:59:59Z\",\"data\":{\"partyA\":\"staff:S\",\"partyB\":\"staff:T\"}}"
            })
    void bytesThatAreNoEventAreRefused(String bytes) {
        assertThrows(UndecodableEvent.class, () -> reader.read(bytes.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void deepNestingIsRefusedNotFollowed() {
        var deep = "[".repeat(100_000);
        assertThrows(UndecodableEvent.class, () -> read("staff.access.v1", "{\"x\":" + deep));
        assertThrows(UndecodableEvent.class, () -> reader.read(null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-05T09:00:00Z, 2026-10-05T09:00:00Z",
        "2026-10-05T09:00:00.5Z, 2026-10-05T09:00:00.5Z",
        "2026-10-05T09:00:00.123456789Z, 2026-10-05T09:00:00.123456789Z",
        "2026-10-05T11:00:00+02:00, 2026-10-05T09:00:00Z",
        "2024-02-29T23:59:59Z, 2024-02-29T23:59:59Z",
    })
    void timeIsReadToTheNanosecond(String text, String instant) {
        assertEquals(Instant.parse(instant), EventTime.parse(text));
    }
}
