package dev.probity.cases.graph;

import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.scoring.ReceivedTies;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws a graph of its parts; the same parts always make the same graph. A party that the reader may not see leaves nothing behind:
 * no node, no edge, no count.
 */
final class GraphBook {
    private final Parts parts;
    private final int most;
    private final Map<String, EdgeDraft> edges = new LinkedHashMap<>();
    private final Map<String, ReceivedTies.Identifier> identifiers = new HashMap<>();

    private GraphBook(Parts parts, int most) {
        this.parts = parts;
        this.most = most;
    }

    /** @param most so many nodes are drawn */
    static Graph draw(Parts parts, int most) {
        var book = new GraphBook(parts, most);
        parts.links().forEach(book::take);
        return book.graph();
    }

    private void take(Link link) {
        var one = parts.party(link.one());
        var other = parts.party(link.other());
        if (one == null || other == null || one == other || link.events().isEmpty()) {
            return;
        }
        if (link.identifier() == null) {
            edge(one, other, link);
        } else {
            var id = id(link.identifier());
            identifiers.put(id, link.identifier());
            edge(one, id, link);
            edge(other, id, link);
        }
    }

    /** Opaque, and another one in each case: what is kept of a value must not lead from one case to the next. */
    private String id(ReceivedTies.Identifier identifier) {
        var name = "probity:" + parts.caseId() + ":" + identifier.key();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void edge(SubjectEntity one, SubjectEntity other, Link link) {
        boolean swap = Layer.of(one.kind).compareTo(Layer.of(other.kind)) > 0;
        var from = swap ? other : one;
        var to = swap ? one : other;
        var payer = link.payer() == null ? null : parts.party(link.payer());
        draft(from.id.toString(), to.id.toString(), link.kind(), payer == null ? null : payer.id.toString())
                .add(link);
    }

    private void edge(SubjectEntity party, String identifier, Link link) {
        var id = party.id.toString();
        boolean left = Layer.of(party.kind) == Layer.STAFF;
        draft(left ? id : identifier, left ? identifier : id, EdgeKind.IDENTIFIER, null)
                .add(link);
    }

    /** A bill doesn't say who paid: what it tells belongs to the payments that are known between the two, whichever way they went. */
    private EdgeDraft draft(String from, String to, EdgeKind kind, @Nullable String payer) {
        if (kind == EdgeKind.PAYMENT && payer == null) {
            for (var known : edges.values()) {
                if (known.from.equals(from) && known.to.equals(to) && known.kind == kind) {
                    return known;
                }
            }
        }
        var draft = new EdgeDraft(from, to, kind, payer);
        return edges.computeIfAbsent(draft.id(), id -> draft);
    }

    private Graph graph() {
        var heaviness = heaviness();
        var all = nodes();
        var drawn = all.stream()
                .sorted(Comparator.comparing((GraphNode node) -> !node.inCase())
                        .thenComparing(node -> !node.expanded())
                        .thenComparing(node -> -heaviness.getOrDefault(node.id(), 0.0))
                        .thenComparing(GraphNode::id))
                .limit(most)
                .toList();
        var ids = drawn.stream().map(GraphNode::id).collect(Collectors.toSet());
        var shown = edges.values().stream()
                .filter(edge -> ids.contains(edge.from) && ids.contains(edge.to))
                .sorted(Comparator.comparingDouble((EdgeDraft edge) -> -edge.heaviness(parts.bills()))
                        .thenComparing(EdgeDraft::id))
                .map(edge -> edge.edge(parts.bills(), parts.masking()))
                .toList();
        return new Graph(drawn, shown, all.size() - drawn.size(), parts.more(), parts.scoring());
    }

    private Map<String, Double> heaviness() {
        var heaviness = new HashMap<String, Double>();
        edges.values()
                .forEach(edge -> Stream.of(edge.from, edge.to)
                        .forEach(node -> heaviness.merge(node, edge.heaviness(parts.bills()), Double::sum)));
        return heaviness;
    }

    /** The case's own, and whoever an edge leads to. */
    private List<GraphNode> nodes() {
        var tied = edges.values().stream()
                .flatMap(edge -> Stream.of(edge.from, edge.to))
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        var nodes = new ArrayList<GraphNode>();
        parts.parties().values().stream()
                .distinct()
                .filter(party -> parts.inCase().contains(party.id)
                        || parts.expanded().contains(party.id)
                        || tied.containsKey(party.id.toString()))
                .forEach(party -> nodes.add(party(party)));
        identifiers.forEach((id, identifier) ->
                nodes.add(identifier(id, identifier, tied.getOrDefault(id, 0L).intValue())));
        return nodes;
    }

    private GraphNode party(SubjectEntity party) {
        var risk = parts.risks().get(party.id);
        return new GraphNode(
                party.id.toString(),
                Layer.of(party.kind),
                party.named(parts.now()),
                null,
                parts.inCase().contains(party.id),
                parts.expanded().contains(party.id),
                parts.hubs().contains(party.id),
                null,
                risk == null ? null : risk.posterior,
                risk == null ? null : risk.totalMdb / 1000.0);
    }

    /**
     * How many share it says of a hub alone what scoring counts: of a few, the difference to those who are drawn would tell of somebody
     * who is not to be seen.
     */
    private static GraphNode identifier(String id, ReceivedTies.Identifier identifier, int drawn) {
        return new GraphNode(
                id,
                Layer.IDENTIFIER,
                null,
                new GraphIdentifier(identifier.kind(), id.substring(id.length() - 4)),
                false,
                false,
                identifier.hub(),
                identifier.hub() ? identifier.sharers() : drawn,
                null,
                null);
    }
}
