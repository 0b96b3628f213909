package dev.probity.cases.wall;

import dev.probity.cases.suite.LogLines;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Topics;
import dev.probity.cases.suite.Unpacked;
import dev.probity.cases.wall.Door.Behind;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All that leaves the service while this is open, by the way that it took: whatever door there is in the matrix is one of them. */
final class WaysOut implements AutoCloseable {
    static final String LOG = "log";
    static final String LIVE = "live";
    static final String WEBHOOK = "webhook";
    static final String SPANS = "spans";
    private static final int BROKEN = 500;
    private static final String TABLES =
            "select tablename from pg_tables where schemaname = 'public' and tablename not like 'flyway%' order by 1";

    private final LogLines log = LogLines.listen();
    private final List<Stream> streams = new ArrayList<>();
    private final List<Out> out = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /**
     * Something that left.
     *
     * @param way by which
     * @param text all of it
     */
    private record Out(String way, String text) {}

    /** Listens as well as members and strangers, in every role that may. */
    void listen(WalledCase file) {
        for (var role : Doors.LISTENERS) {
            for (var relation : List.of(Relation.MEMBER, Relation.STRANGER)) {
                streams.add(new Stream(file.user(relation, role), role));
            }
        }
        streams.add(new Stream("investigator", "investigator"));
    }

    /** Waits until all is heard that was told until now. */
    void hear() {
        Stream.fence(streams);
    }

    /** Somebody at every door by which one reads. */
    void read(WalledCase file, String user, String role) {
        Doors.MATRIX.stream()
                .filter(entry -> Knock.method(entry).equals("GET"))
                .forEach(entry -> knock(entry, file, user, role));
    }

    /** Somebody at all others, in the order in which a member can do one after the other. */
    void write(WalledCase file, String user, String role) {
        Doors.MATRIX.stream()
                .filter(entry -> !Knock.method(entry).equals("GET"))
                .forEach(entry -> knock(entry, file, user, role));
    }

    private void knock(Map.Entry<String, Door> entry, WalledCase file, String user, String role) {
        if (entry.getValue().behind() != Behind.UNHEARD) {
            var answer = Knock.at(entry, file, user, role);
            took(entry.getKey(), answer);
            if (answer.statusCode() >= BROKEN) {
                broken.add(entry.getKey() + " to " + user + " as " + role);
            }
        }
    }

    /** An answer, with its head. */
    void took(String way, Response answer) {
        out.add(new Out(way, answer.statusLine() + "\n" + answer.getHeaders()));
        if (String.valueOf(answer.contentType()).startsWith("application/zip")) {
            Unpacked.files(answer.asByteArray())
                    .forEach((name, content) ->
                            out.add(new Out(way + " " + name, name + "\n" + Unpacked.text(name, content))));
        } else {
            out.add(new Out(way, answer.asString()));
        }
    }

    /** Doors that answered with a failure, of which nobody knows what it would have told. */
    List<String> broken() {
        return broken;
    }

    /** By which ways that word left. */
    List<String> telling(String word) {
        var ways = new TreeSet<String>();
        out.stream().filter(one -> one.text().contains(word)).map(Out::way).forEach(ways::add);
        logged(word, ways);
        if (streams.stream().anyMatch(stream -> stream.heard(word))) {
            ways.add(LIVE);
        }
        sent(Outside.ORDERS, WEBHOOK, word, ways);
        sent(Outside.SPANS, SPANS, word, ways);
        told(word, ways);
        kept(word, ways);
        return List.copyOf(ways);
    }

    private static void told(String word, TreeSet<String> ways) {
        for (var topic : Topics.names()) {
            if (!Topics.read(topic, record -> text(record).contains(word)).isEmpty()) {
                ways.add(topic);
            }
        }
    }

    private static String text(ConsumerRecord<String, String> record) {
        var text = new StringBuilder(record.key() + "\n" + record.value());
        for (var header : record.headers()) {
            text.append('\n').append(header.key()).append(new String(header.value(), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private void logged(String word, TreeSet<String> ways) {
        if (log.lines().stream().anyMatch(line -> line.contains(word))) {
            ways.add(LOG);
        }
    }

    private static void sent(String path, String way, String word, TreeSet<String> ways) {
        if (Outside.requests(path).stream().anyMatch(request -> request.text().contains(word))) {
            ways.add(way);
        }
    }

    /** What lies unsealed in a table is one look away from leaving, by the outbox first. */
    private static void kept(String word, TreeSet<String> ways) {
        for (var table : Sql.query(TABLES)) {
            if (!Sql.query("select 1 from %s t where cast(t as text) like '%%%s%%' limit 1".formatted(table, word))
                    .isEmpty()) {
                ways.add("table " + table);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (var stream : streams) {
            stream.close();
        }
        log.close();
    }
}
