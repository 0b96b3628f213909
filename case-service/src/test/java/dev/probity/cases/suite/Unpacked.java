package dev.probity.cases.suite;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** An archive, file by file. */
public final class Unpacked {
    private Unpacked() {}

    /** By name, in the archive's order. */
    public static Map<String, byte[]> files(byte[] archive) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** What people read in it. */
    public static String text(String name, byte[] content) {
        if (!name.endsWith(".pdf")) {
            return new String(content, StandardCharsets.UTF_8);
        }
        try (var pdf = Loader.loadPDF(content)) {
            return pdf.getDocumentInformation().getTitle() + new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
