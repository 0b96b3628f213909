package dev.probity.scoring.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.scoring.query.RuleViews.CorrelationView;
import dev.probity.scoring.query.RuleViews.LogSourceView;
import dev.probity.scoring.query.RuleViews.MatchView;
import dev.probity.scoring.query.RuleViews.PreviewAnswer;
import dev.probity.scoring.query.RuleViews.PreviewRequest;
import dev.probity.scoring.query.RuleViews.RuleProblemView;
import dev.probity.scoring.query.RuleViews.RuleView;
import dev.probity.scoring.query.RuleViews.Sample;
import dev.probity.scoring.sigma.CorrelationMatch;
import dev.probity.scoring.sigma.CorrelationRule;
import dev.probity.scoring.sigma.LogSource;
import dev.probity.scoring.sigma.Pipeline;
import dev.probity.scoring.sigma.Placeholders;
import dev.probity.scoring.sigma.Preview;
import dev.probity.scoring.sigma.RuleBook;
import dev.probity.scoring.sigma.RuleReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From a request to try rules to its answer. */
final class RulePreview {
    static final int MOST_EVENTS = 10_000;

    private RulePreview() {}

    static PreviewAnswer of(@Nullable PreviewRequest request) {
        if (request == null) {
            throw ProblemException.parameter("", "required", "the body is missing");
        }
        String rules = demand("/rules", request.rules());
        Pipeline pipeline = pipeline(request.pipeline());
        List<Preview.Sample> samples = samples(pipeline, request.events());
        RuleBook book = new RuleBook(new RuleReader(Placeholders.NONE).read("rules", rules));
        return answer(book, Preview.of(book, samples));
    }

    private static Pipeline pipeline(@Nullable String name) {
        return name == null
                ? Pipeline.PLAIN
                : Pipeline.of(name)
                        .orElseThrow(() -> ProblemException.parameter(
                                "/pipeline",
                                "enum",
                                "is none of "
                                        + Stream.of(Pipeline.values())
                                                .map(Pipeline::word)
                                                .collect(Collectors.joining(", "))));
    }

    private static List<Preview.Sample> samples(Pipeline pipeline, @Nullable List<@Nullable Sample> events) {
        List<@Nullable Sample> given = demand("/events", events);
        if (given.size() > MOST_EVENTS) {
            throw ProblemException.parameter("/events", "maxItems", "are more than " + MOST_EVENTS);
        }
        List<Preview.Sample> samples = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "/events/" + i;
            Sample sample = demand(at, given.get(i));
            String id = sample.id();
            samples.add(new Preview.Sample(
                    id == null ? String.valueOf(i) : id,
                    time(at + "/time", sample.time()),
                    pipeline.read(record(at + "/record", sample.record()), sources(sample.logsource()))));
        }
        return samples;
    }

    private static Instant time(String at, @Nullable String text) {
        Instant time = Parameters.time(at, demand(at, text));
        return demand(at, time);
    }

    private static JsonNode record(String at, @Nullable JsonNode record) {
        if (!demand(at, record).isObject()) {
            throw ProblemException.parameter(at, "type", "is no object");
        }
        return demand(at, record);
    }

    private static List<LogSource> sources(@Nullable LogSourceView view) {
        return view == null ? List.of() : List.of(new LogSource(view.category(), view.product(), view.service()));
    }

    private static <T> T demand(String at, @Nullable T value) {
        if (value == null) {
            throw ProblemException.parameter(at, "required", "is missing");
        }
        return value;
    }

    private static PreviewAnswer answer(RuleBook book, Preview.Result result) {
        Stream<RuleView> rules = book.rules().stream()
                .map(rule -> new RuleView(
                        rule.id(), rule.name(), rule.title(), rule.level().word(), rule.line()));
        Stream<RuleView> correlations = book.correlations().stream()
                .map(one -> one.rule())
                .map(rule -> new RuleView(
                        rule.id(), rule.name(), rule.title(), rule.level().word(), rule.line()));
        return new PreviewAnswer(
                Stream.concat(rules, correlations).toList(),
                book.problems().stream()
                        .map(one -> new RuleProblemView(one.rule(), one.line(), one.column(), one.reason()))
                        .toList(),
                result.matched().stream()
                        .map(one -> new MatchView(one.rule().id(), one.rule().title(), one.event()))
                        .toList(),
                result.correlated().stream().map(RulePreview::view).toList());
    }

    private static CorrelationView view(CorrelationMatch match) {
        CorrelationRule rule = match.correlation().rule();
        Map<String, String> group = new LinkedHashMap<>();
        for (int i = 0; i < rule.groupBy().size(); i++) {
            group.put(rule.groupBy().get(i), match.group().get(i));
        }
        return new CorrelationView(
                rule.id(),
                rule.title(),
                group,
                match.from(),
                match.to(),
                new BigDecimal(match.measured(), MathContext.DECIMAL64).stripTrailingZeros(),
                match.events());
    }
}
