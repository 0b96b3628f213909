package dev.probity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Pages show what goes on: somebody's looks at the hours at which they were, and what colleagues do, without being loaded again. */
@Order(3)
class PagesJourneyIT {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** The day after the story's past. */
    private static final Instant NEXT_DAY = Instant.parse("2026-11-23T00:00:00Z");

    private static final String CELLS = ".pb-svg g:has(> title):has(> rect)";
    private static final String NAMES_OF_COLOURED =
            "cells => cells.filter(cell => cell.querySelector('rect').getAttribute('fill') !== 'var(--pb-heat-0)')"
                    + ".map(cell => cell.querySelector('title').textContent.split(':')[0])";
    /** Alerts below the line wait until nothing more comes. */
    private static final double UNTIL_RAISED_MS = 90_000;

    private final Api api = TheSuite.api();

    @BeforeEach
    void storyIsRead() {
        Chromium.mustBeThere();
        await().atMost(PATIENCE).until(() -> api.caughtUp() && !alerts().isEmpty());
    }

    @Test
    void theHeatMapShowsThoseHoursInWhichSomebodyLookedAndTheNextOneWhenTheyLookAgain() {
        var subject = staff().getFirst().at("/subject/id").asText();
        var person = new Bets(api).partyOf(subject).split(":")[1];
        var before = hoursOf(person);
        var at = quietHour(person, before);
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(TheSuite.running().url("case"), "investigator");
            page.locator(".pb-queue-table tbody tr").first().waitFor();
            assertEquals(before, coloured(page, subject));

            int seen = api.lookUps("scoring", person);
            var looks = Stream.generate(() -> ReplicasIT.access(UUID.randomUUID(), person, at))
                    .limit(3)
                    .collect(Collectors.joining("\n"));
            assertEquals(200, api.events("ingest", looks).status());
            await().atMost(PATIENCE).until(() -> api.lookUps("scoring", person) == seen + 3);
            // an hour of a clock that is half an hour off is shared by two
            var after = hoursOf(person);
            assertTrue(after.containsAll(before) && after.contains(cellOf(person, at)), after::toString);
            assertEquals(after, coloured(page, subject));
        }
    }

    @Test
    void anOpenQueueShowsWhomAColleagueGivesAnAlertAndLosesItToTheCaseThatTheyOpen() {
        try (var chromium = new Chromium()) {
            var page = openQueue(chromium, "/queue");
            var alert = alerts().stream()
                    .filter(one ->
                            one.path("case").isNull() && one.path("assignee").isNull())
                    .findFirst()
                    .orElseThrow();
            var row = page.locator("tr[data-id='" + alert.path("id").asText() + "']");
            assertThat(row.locator(".assignee")).hasCount(0);
            assertEquals(200, assignToColleague(alert).status());
            assertThat(row.locator(".assignee")).hasText("with Noor Investigator");

            var opened = api.post(
                    "investigator2", "case", "/api/v1/cases", "{\"alertIds\":[%s]}".formatted(alert.path("id")), "");
            assertEquals(201, opened.status(), opened.body()::toString);
            // it is their case now, and nobody else's to see
            assertThat(row).hasCount(0);
            isStillAsLoaded(page);
        }
    }

    @Test
    void anOpenQueueShowsAnAlertThatComesIn() {
        var merchant = "M-live-" + UUID.randomUUID();
        try (var chromium = new Chromium()) {
            var page = openQueue(chromium, "/queue?kind=MERCHANT&order=NEWEST");
            assertEquals(200, api.events("ingest", TraceIT.burst(merchant)).status());
            assertThat(page.locator(".pb-queue-table").getByText(merchant))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(UNTIL_RAISED_MS));
            isStillAsLoaded(page);
        }
    }

    private static Page openQueue(Chromium chromium, String path) {
        var page = chromium.signIn(TheSuite.running().url("case"), "investigator");
        page.locator(".pb-queue-table tbody tr").first().waitFor();
        page.navigate(TheSuite.running().url("case") + path);
        page.locator(".pb-queue-table tbody tr").first().waitFor();
        page.locator(".pb-live[data-status=live]").waitFor();
        page.evaluate("window.loadedOnce = true");
        return page;
    }

    private static void isStillAsLoaded(Page page) {
        assertEquals(true, page.evaluate("window.loadedOnce === true"));
    }

    /** Tried again where the alert changed meanwhile. */
    private Api.Answer assignToColleague(JsonNode alert) {
        var path = "/api/v1/alerts/" + alert.path("id").asText();
        return await().atMost(PATIENCE)
                .until(
                        () -> api.post(
                                "investigator2",
                                "case",
                                path + "/assignment",
                                "{\"assignee\":\"me\"}",
                                api.get("investigator2", "case", path).etag()),
                        answer -> answer.status() != 412);
    }

    private static Set<String> coloured(Page page, String subject) {
        page.navigate(TheSuite.running().url("case") + "/subjects/" + subject);
        page.locator(CELLS).first().waitFor();
        var names = (List<?>) page.locator(CELLS).evaluateAll(NAMES_OF_COLOURED);
        return names.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private JsonNode activity(String person) {
        return api.get("investigator", "scoring", "/api/v1/subjects/staff/" + person + "/activity")
                .body();
    }

    /** The hour of the week in which that is by the clock of the person's site. */
    private String cellOf(String person, Instant at) {
        var there = at.atZone(ZoneId.of(activity(person).path("timezone").asText()));
        return cell((there.getDayOfWeek().getValue() - 1) * 24 + there.getHour());
    }

    /** Hours of the week in which scoring counted looks of that person, as the page calls them. */
    private Set<String> hoursOf(String person) {
        var hours = activity(person).path("hours");
        return IntStream.range(0, hours.size())
                .filter(hour -> hours.get(hour).asDouble() > 0)
                .mapToObj(PagesJourneyIT::cell)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Within a day on which they looked already: a day more, and a full memory would forget its oldest. Before today, which goes on. */
    private Instant quietHour(String person, Set<String> hours) {
        var days = activity(person).path("days");
        return StreamSupport.stream(days.spliterator(), false)
                .map(day -> Instant.parse(day.path("date").asText() + "T00:01:00Z"))
                .filter(day -> day.isBefore(NEXT_DAY))
                .sorted(Comparator.reverseOrder())
                .flatMap(day -> IntStream.range(0, 24).mapToObj(hour -> day.plus(Duration.ofHours(hour))))
                .filter(at -> !hours.contains(cellOf(person, at)))
                .findFirst()
                .orElseThrow();
    }

    private static String cell(int hourOfWeek) {
        return "%s %02d"
                .formatted(
                        List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun").get(hourOfWeek / 24), hourOfWeek % 24);
    }

    private List<JsonNode> staff() {
        return items("/api/v1/subjects?kind=STAFF&order=RISK&limit=10");
    }

    private List<JsonNode> alerts() {
        return items("/api/v1/alerts?limit=50");
    }

    private List<JsonNode> items(String path) {
        var items = api.get("investigator", "case", path).body().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
