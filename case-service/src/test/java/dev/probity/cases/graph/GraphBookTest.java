package dev.probity.cases.graph;

import static dev.probity.cases.graph.GraphFixtures.BANK;
import static dev.probity.cases.graph.GraphFixtures.BROKER;
import static dev.probity.cases.graph.GraphFixtures.HERON;
import static dev.probity.cases.graph.GraphFixtures.M8812;
import static dev.probity.cases.graph.GraphFixtures.WREN;
import static dev.probity.cases.graph.GraphFixtures.bill;
import static dev.probity.cases.graph.GraphFixtures.event;
import static dev.probity.cases.graph.GraphFixtures.paid;
import static dev.probity.cases.graph.GraphFixtures.parts;
import static dev.probity.cases.graph.GraphFixtures.party;
import static dev.probity.cases.graph.GraphFixtures.payment;
import static dev.probity.cases.graph.GraphFixtures.shared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.scoring.ReceivedTies;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GraphBookTest {
    private static final int ALL = 2000;

    private static GraphNode identifier(Graph graph) {
        return graph.nodes().stream()
                .filter(node -> node.layer() == Layer.IDENTIFIER)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> labels(Graph graph) {
        return graph.nodes().stream()
                .map(GraphNode::subject)
                .filter(Objects::nonNull)
                .map(subject -> subject.label())
                .sorted()
                .toList();
    }

    @Test
    void whatBothSidesTellOfOneIdentifierIsOneNodeWithOneEdgeToEach() {
        var graph = GraphBook.draw(
                parts(
                        List.of(shared(HERON, BROKER, BANK, "i1", "i2"), shared(BROKER, HERON, BANK, "i1", "i2")),
                        List.of(),
                        HERON,
                        BROKER),
                ALL);
        var bank = identifier(graph);
        assertEquals("BANK_ACCOUNT", bank.identifier().kind());
        assertEquals(2, bank.sharers());
        assertFalse(graph.toString().contains("4f1e"), "what is kept of the value");
        assertEquals(
                Set.of(HERON.id + " to " + bank.id(), bank.id() + " to " + BROKER.id),
                graph.edges().stream()
                        .map(edge -> edge.from() + " to " + edge.to())
                        .collect(Collectors.toSet()));
        assertEquals(2, graph.edges().size());
        assertEquals(List.of(1, 1), graph.edges().stream().map(GraphEdge::count).toList());
    }

    @Test
    void paymentsOfBothSidesAndOfTheBillAreOneEdgeWithEachEventOnce() {
        var graph = GraphBook.draw(
                parts(
                        List.of(
                                paid(BROKER, HERON, BROKER, 2, null, "p1", "p9"),
                                paid(HERON, BROKER, BROKER, 3, "1980.00", "p1", "p5", "p9")),
                        List.of(
                                bill(HERON, "payment", 11, payment("p1", "01"), payment("p9", "09")),
                                bill(BROKER, "broker", 4, payment("p1", "01"))),
                        HERON,
                        BROKER),
                ALL);
        assertEquals(1, graph.edges().size());
        var edge = graph.edges().getFirst();
        assertEquals(3, edge.count());
        assertEquals("1980.00", String.valueOf(edge.sum()));
        assertEquals(BROKER.id.toString(), edge.payer());
        assertEquals(
                List.of("p9", "p5", "p1"),
                edge.events().stream().map(event -> event.eventId()).toList());
        assertEquals(11, edge.decibans(), "of two bills that rest on the same event the heavier one");
        assertEquals(List.of("Payment", "Broker"), edge.families());
        assertEquals(HERON.id.toString(), edge.from());
    }

    @Test
    void billsAloneTellOfTouchesAndPaymentsButNeverWhoSharesAnIdentifier() {
        var look = event("a1", "staff.access", "03", M8812.ref, false);
        var sighting = event("i1", "identifier.observed", "03", null, null);
        var graph = GraphBook.draw(
                parts(
                        List.of(),
                        List.of(
                                bill(HERON, "purpose", 14, look, sighting, payment("p1", "04")),
                                bill(BROKER, "broker", 3, sighting, payment("p1", "04"))),
                        HERON,
                        BROKER,
                        M8812),
                ALL);
        assertEquals(
                List.of(EdgeKind.PAYMENT, EdgeKind.TOUCH),
                graph.edges().stream().map(GraphEdge::kind).sorted().toList());
        var touch = graph.edges().stream()
                .filter(edge -> edge.kind() == EdgeKind.TOUCH)
                .findFirst()
                .orElseThrow();
        assertEquals(1, touch.unticketed());
        assertNull(graph.edges().stream()
                .filter(edge -> edge.kind() == EdgeKind.PAYMENT)
                .findFirst()
                .orElseThrow()
                .payer());
    }

    @Test
    void edgeHasAllItsEventsHoweverManyTheyAre() {
        var looks = IntStream.range(0, 120)
                .mapToObj(n -> event("a" + n, "staff.access", "03", M8812.ref, true))
                .toArray(ReceivedBill.Evidence[]::new);
        var graph = GraphBook.draw(parts(List.of(), List.of(bill(HERON, "volume", 9, looks)), HERON, M8812), ALL);
        assertEquals(120, graph.edges().getFirst().events().size());
        assertEquals(120, graph.edges().getFirst().count());
    }

    /** Indigo Wren shares the account, too, but isn't for this reader to see. */
    @Test
    void whoIsNotToBeSeenLeavesNoTraceNotEvenInHowManyShareAnIdentifier() {
        var links = List.of(shared(BROKER, WREN, BANK, "i3", "i4"), shared(BROKER, HERON, BANK, "i1", "i2"));
        var hidden = GraphBook.draw(parts(links, List.of(), HERON, BROKER), ALL);
        var never = GraphBook.draw(parts(links.subList(1, 2), List.of(), HERON, BROKER), ALL);
        assertEquals(never, hidden);
        assertEquals(2, identifier(hidden).sharers());
        var whole = GraphBook.draw(parts(links, List.of(), HERON, BROKER, WREN), ALL);
        assertEquals(3, identifier(whole).sharers());
    }

    @Test
    void identifierThatOnlySomebodyHiddenSharesIsNotThere() {
        var graph =
                GraphBook.draw(parts(List.of(shared(BROKER, WREN, BANK, "i3", "i4")), List.of(), HERON, BROKER), ALL);
        assertEquals(List.of("Amber Heron"), labels(graph));
        assertTrue(graph.edges().isEmpty());
    }

    @Test
    void hubSaysHowManyShareIt() {
        var line = new ReceivedTies.Identifier("PHONE", "PHONE:1", 412, 8, true);
        var graph =
                GraphBook.draw(parts(List.of(shared(HERON, BROKER, line, "i1", "i2")), List.of(), HERON, BROKER), ALL);
        assertTrue(identifier(graph).hub());
        assertEquals(412, identifier(graph).sharers());
    }

    @Test
    void theHeaviestAreDrawnAndTheOthersCounted() {
        var links = new ArrayList<Link>();
        var merchants = Stream.iterate(1, i -> i + 1)
                .limit(30)
                .map(i -> party("merchant:M-" + i, "M-" + i))
                .toArray(SubjectEntity[]::new);
        for (var merchant : merchants) {
            links.add(Link.of(
                    HERON.ref,
                    merchant.ref,
                    EdgeKind.TOUCH,
                    event("a" + merchant.label, "staff.access", "03", merchant.ref, true)));
        }
        var look = event("aM-7", "staff.access", "03", "merchant:M-7", true);
        var seen = Stream.concat(Stream.of(HERON), Stream.of(merchants)).toArray(SubjectEntity[]::new);
        var graph = GraphBook.draw(parts(links, List.of(bill(HERON, "gain", 9, look)), seen), 11);
        assertEquals(11, graph.nodes().size());
        assertEquals(20, graph.leftOut());
        assertEquals("Amber Heron", graph.nodes().getFirst().subject().label());
        assertEquals("M-7", graph.nodes().get(1).subject().label());
        assertEquals(10, graph.edges().size());
    }
}
