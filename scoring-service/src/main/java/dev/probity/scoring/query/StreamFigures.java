package dev.probity.scoring.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.query.Views.InstanceView;
import dev.probity.scoring.query.Views.StatusView;
import dev.probity.scoring.risk.RiskStores;
import dev.probity.scoring.stream.Plumbing;
import dev.probity.scoring.stream.Progress;
import dev.probity.scoring.stream.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;

/** How far the stream is and how fast it runs, on all instances. */
@ApplicationScoped
class StreamFigures {
    private final KafkaStreams streams;
    private final LocalState local;
    private final Siblings siblings;
    private final ObjectMapper json;
    private final Progress progress;

    StreamFigures(KafkaStreams streams, LocalState local, Siblings siblings, ObjectMapper json, Plumbing plumbing) {
        this.streams = streams;
        this.progress = plumbing.progress();
        this.local = local;
        this.siblings = siblings;
        this.json = json;
    }

    StatusView status(Call call) {
        var instances = new ArrayList<InstanceView>();
        instances.add(here());
        if (!call.forwarded()) {
            for (var client : streams.metadataForAllStreamsClients()) {
                if (!client.hostInfo().equals(local.self())) {
                    instances.add(there(client.hostInfo(), call));
                }
            }
        }
        return new StatusView(
                instances.stream().mapToLong(InstanceView::lag).sum(),
                instances.stream().mapToDouble(InstanceView::eventsPerSecond).sum(),
                instances.stream()
                        .map(InstanceView::streamTime)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null),
                List.copyOf(instances));
    }

    private InstanceView there(HostInfo host, Call call) {
        try {
            var answer = siblings.ask(host, call);
            if (answer.statusCode() == 200) {
                return json.readValue(answer.body(), StatusView.class)
                        .instances()
                        .getFirst();
            }
        } catch (ProblemException | IOException e) {
            // an instance that does not answer is shown as such
        }
        return new InstanceView(name(host), "UNREACHABLE", 0, 0, null);
    }

    private InstanceView here() {
        return new InstanceView(
                name(local.self()),
                streams.state().name(),
                progress.lag(),
                Math.rint(10 * processRate()) / 10,
                streamTime());
    }

    private @Nullable Instant streamTime() {
        try {
            return local.partitions(Topics.FINDINGS).stream()
                    .map(partition -> RiskStores.clock(local.store(RiskStores.BOOKS, partition)))
                    .filter(Instant.EPOCH::isBefore)
                    .max(Instant::compareTo)
                    .orElse(null);
        } catch (ProblemException e) {
            return null;
        }
    }

    private double processRate() {
        return streams.metrics().values().stream()
                .filter(metric -> metric.metricName().group().equals("stream-thread-metrics")
                        && metric.metricName().name().equals("process-rate")
                        && metric.metricName().tags().containsKey("thread-id"))
                .mapToDouble(metric -> metric.metricValue() instanceof Double value && !value.isNaN() ? value : 0)
                .sum();
    }

    private static String name(HostInfo host) {
        return host.host() + ":" + host.port();
    }
}
