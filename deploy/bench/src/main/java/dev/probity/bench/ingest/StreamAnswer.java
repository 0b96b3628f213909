package dev.probity.bench.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;

/**
 * What ingest says at the end of a stream.
 *
 * @param accepted events that are on Kafka
 * @param repeated events that came more than once in the request
 * @param refused events that were not taken
 */
record StreamAnswer(long accepted, long repeated, long refused) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Adds the answers of several requests up; an answer that isn't a report fails with its own words. */
    static StreamAnswer read(List<String> answers) throws IOException {
        StreamAnswer sum = new StreamAnswer(0, 0, 0);
        for (String answer : answers) {
            JsonNode report = JSON.readTree(answer);
            if (!report.path("accepted").isNumber()) {
                throw new IOException("ingest did not take the stream: " + answer);
            }
            sum = new StreamAnswer(
                    sum.accepted + report.path("accepted").asLong(),
                    sum.repeated + report.path("repeated").asLong(),
                    sum.refused + report.path("refused").asLong());
        }
        return sum;
    }
}
