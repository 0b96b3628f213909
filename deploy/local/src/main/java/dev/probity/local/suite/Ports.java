package dev.probity.local.suite;

import dev.probity.local.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ports of a suite by the name of what listens there: case, ingest, scoring, oidc, kafka, postgres, and further replicas as
 * ingest-1, scoring-1.
 *
 * @param byName port numbers by name
 */
public record Ports(Map<String, Integer> byName) {
    private static final Map<String, Integer> USUAL =
            Map.of("case", 8080, "ingest", 8081, "scoring", 8082, "oidc", 8180, "kafka", 19092, "postgres", 15432);

    /** Further replicas stand this far from the first. */
    private static final int REPLICA_STEP = 10;

    private static final int HIGHEST = 65_535;
    private static final int MOST_THOUSANDS = 40;

    /** Keeps its own copy, in the order of names. */
    public Ports {
        byName = new TreeMap<>(byName);
    }

    /** The usual ports, all moved by the same number. */
    public static Ports usual(int offset) {
        Map<String, Integer> moved = new LinkedHashMap<>();
        USUAL.forEach((name, port) -> moved.put(name, port + offset));
        if (moved.values().stream().anyMatch(port -> port < 1 || port > HIGHEST)) {
            throw new Trouble("--port-offset %d leads out of the range of ports; take one between 1 and 40000."
                    .formatted(offset));
        }
        return new Ports(moved);
    }

    /** Ports that nobody listens at now, chosen by the system. */
    public static Ports free() {
        Map<String, Integer> chosen = new LinkedHashMap<>();
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (String name : USUAL.keySet()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                chosen.put(name, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ports(chosen);
    }

    /** One free port. */
    static int oneFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with a port for each further replica of a service. */
    Ports withReplicas(String service, int replicas) {
        Map<String, Integer> more = new LinkedHashMap<>(byName);
        for (int i = 1; i < replicas; i++) {
            int wished = of(service) + REPLICA_STEP * i;
            more.put(service + "-" + i, isTaken(wished) || more.containsValue(wished) ? oneFree() : wished);
        }
        return new Ports(more);
    }

    /** The port of what has this name. */
    public int of(String name) {
        Integer port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no port is set for " + name);
        }
        return port;
    }

    /** Fails with a sentence for people if anyone listens at one of these. */
    void demandFree(List<String> names) {
        List<String> taken = names.stream().filter(name -> isTaken(of(name))).toList();
        if (!taken.isEmpty()) {
            throw new Trouble(takenSentence(taken));
        }
    }

    String takenSentence(List<String> taken) {
        String which =
                taken.stream().map(name -> "%d (%s)".formatted(of(name), name)).collect(Collectors.joining(", "));
        return "%s taken, by another local suite or by another program. Move all ports of this suite: ./probity up --port-offset %d. Or stop who has %s: lsof -nP -iTCP:%d -sTCP:LISTEN names it."
                .formatted(
                        taken.size() == 1 ? "Port " + which + " is" : "Ports " + which + " are",
                        freeOffset(),
                        taken.size() == 1 ? "it" : "them",
                        of(taken.getFirst()));
    }

    /** The first of the thousands by which all usual ports can be moved to free ones. */
    private static int freeOffset() {
        return IntStream.rangeClosed(1, MOST_THOUSANDS)
                .map(thousands -> thousands * 1_000)
                .filter(offset -> usual(offset).byName().values().stream().noneMatch(Ports::isTaken))
                .findFirst()
                .orElse(MOST_THOUSANDS * 1_000);
    }

    /** Connecting finds a listener on any address; binding finds a port that is held without one. */
    static boolean isTaken(int port) {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        try (Socket caller = new Socket()) {
            caller.connect(new InetSocketAddress(loopback, port), 500);
            return true;
        } catch (IOException nobodyAnswers) {
            return !canBind(loopback, port);
        }
    }

    private static boolean canBind(InetAddress loopback, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback, port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
