package dev.probity.local.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.local.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    private static final String EVENT = "{\"specversion\":\"1.0\",\"id\":\"1\"}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "events.ndjson | {\"specversion\":\"1.0\"} | NDJSON",
                "x.jsonl.gz | {\"specversion\":\"1.0\"} | NDJSON",
                "event.json | {\"specversion\":\"1.0\"} | CLOUDEVENTS",
                "batch.json | [{\"specversion\":\"1.0\"}] | CLOUDEVENTS",
                "events.jsonl.gz | {\"eventVersion\":\"1.08\",\"eventSource\":\"s3.amazonaws.com\"} | CLOUDTRAIL",
                "trail.json | {\"Records\":[]} | CLOUDTRAIL",
                "ratings.csv.gz | rater,ratee,rating,time | REVIEWS_CSV",
                "standard input | rater,ratee,rating,time | REVIEWS_CSV"
            })
    void aFilesFormIsToldByHowItBegins(String name, String head, Form form) {
        assertThat(Form.guess(name, new Head(head))).isEqualTo(form);
    }

    @Test
    void severalEventsOneALineAreAStreamWhateverTheFileIsCalled() {
        assertThat(Form.guess("standard input", new Head(EVENT + "\n" + EVENT + "\n")))
                .isEqualTo(Form.NDJSON);
    }

    @Test
    void anEventLaidOutOverLinesIsOneEvent() {
        assertThat(Form.guess("x", new Head("{\n  \"id\": \"1\",\n  \"specversion\": \"1.0\"\n}")))
                .isEqualTo(Form.CLOUDEVENTS);
    }

    @Test
    void whatCannotBeToldIsAskedFor() {
        assertThatThrownBy(() -> Form.guess("notes.txt", new Head("hello")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--as cloudevents|ndjson|cloudtrail|reviews-csv");
    }

    @Test
    void anUnknownFormIsToldWithTheKnownOnes() {
        assertThatThrownBy(() -> Form.named("xml")).isInstanceOf(Trouble.class).hasMessageContaining("reviews-csv");
    }

    @Test
    void aBatchIsSaidToBeOne() {
        assertThat(Form.CLOUDEVENTS.contentType(new Head(" [" + EVENT + "]")))
                .isEqualTo("application/cloudevents-batch+json");
        assertThat(Form.CLOUDEVENTS.contentType(new Head(EVENT))).isEqualTo("application/cloudevents+json");
    }

    @Test
    void aCloudTrailFileIsToldFromItsLines() {
        assertThat(Form.CLOUDTRAIL.contentType(new Head("{\"Records\":[{\"eventSource\":\"x\"}]}")))
                .isEqualTo("application/json");
        assertThat(Form.CLOUDTRAIL.contentType(new Head("{\n \"Records\": ["))).isEqualTo("application/json");
        assertThat(Form.CLOUDTRAIL.contentType(new Head("{ \"Records\" : [{\"eventSource\":\"x\"}]}")))
                .isEqualTo("application/json");
        assertThat(Form.CLOUDTRAIL.contentType(new Head("{\"eventSource\":\"x\"}\n{\"eve")))
                .isEqualTo("application/x-ndjson");
    }
}
