package dev.probity.ingest.adapter;

import static dev.probity.ingest.EventFixtures.JSON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which calls are looks. */
class CloudTrailRecordTest {
    @ParameterizedTest
    @CsvSource({
        "GetObject, true, true",
        "GetObject, , true",
        "GetObject, false, false",
        "PutObject, true, false",
        "ExportTableToPointInTime, false, true",
        "DownloadDBLogFilePortion, false, true",
        "ExportTableToPointInTime, true, true",
    })
    void whatReadsOrExportsIsALook(String operation, String readOnly, boolean look) throws JsonProcessingException {
        var record = "{\"eventName\":\"%s\",%s\"userIdentity\":{\"type\":\"IAMUser\",\"userName\":\"ann\"}}"
                .formatted(operation, readOnly == null ? "" : "\"readOnly\":" + readOnly + ",");
        assertEquals(look, new CloudTrailRecord(JSON.readTree(record)).isLook());
        var failed = record.replaceFirst("\\{", "{\"errorCode\":\"AccessDenied\",");
        assertEquals(false, new CloudTrailRecord(JSON.readTree(failed)).isLook());
    }
}
