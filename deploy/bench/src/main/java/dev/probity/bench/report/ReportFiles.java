package dev.probity.bench.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Leaves the report where the next reader looks for it: beside the build, for programs and for people. */
public final class ReportFiles {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ReportFiles() {}

    /** Writes report.json and report.md into the folder. */
    public static void write(Path folder, Object report, String text) throws IOException {
        Files.createDirectories(folder);
        JSON.writeValue(folder.resolve("report.json").toFile(), report);
        Files.writeString(folder.resolve("report.md"), text);
    }
}
