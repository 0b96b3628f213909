package dev.probity.cases.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/** Pages of text, one column of A4, in a typeface that goes with the file. */
final class ReportPages implements AutoCloseable {
    private static final float MARGIN = 56;
    private static final float BODY = 10;
    private static final float HEADING = 13;
    private static final float TITLE = 17;
    private static final float LEADING = 1.4f;
    private static final float INDENT = 14;
    private static final float SMALL = 8;
    /** The typeface comes in one weight: a stroke around its letters makes them heavier. */
    private static final float STROKE = 0.03f;

    private final PDDocument document = new PDDocument();
    private final String running;
    private final ReportTypeface typeface;
    private @Nullable PDPageContentStream page;
    private float y;

    /**
     * None yet.
     *
     * @param title of the document
     * @param running at the foot of each page, before its number
     */
    ReportPages(String title, String running) {
        this.running = running;
        try {
            typeface = new ReportTypeface(document);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage("en");
            var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
            preferences.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(preferences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void title(String text) {
        write(text, TITLE, 0, true);
        y -= BODY / 2;
    }

    /** It stands on one page with the entry that follows. */
    void heading(String text) {
        y -= BODY;
        together((HEADING + 2 * BODY) * LEADING);
        write(text, HEADING, 0, true);
    }

    void line(String text) {
        write(text, BODY, 0, false);
    }

    /** A line, and what belongs to it below. */
    void entry(String head, String text) {
        together(2 * BODY * LEADING);
        write(head, BODY, 0, true);
        write(text, BODY, INDENT, false);
    }

    /** More of what belongs to an entry. */
    void inset(String text) {
        write(text, BODY, INDENT, false);
    }

    /** Whether a sign was written by its Unicode number so far, which the typeface lacks. */
    boolean numbered() {
        return typeface.numbered();
    }

    byte[] bytes() {
        try {
            if (page != null) {
                page.close();
                page = null;
            }
            number();
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void number() throws IOException {
        var all = document.getNumberOfPages();
        for (var i = 0; i < all; i++) {
            var text = typeface.written(running + ", page " + (i + 1) + " of " + all);
            try (var foot = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true)) {
                foot.beginText();
                foot.setFont(typeface.font(), SMALL);
                foot.newLineAtOffset(PDRectangle.A4.getWidth() - MARGIN - typeface.width(text, SMALL), MARGIN / 2);
                foot.showText(text);
                foot.endText();
            }
        }
    }

    /** On a new page where this one has not so much room. */
    private void together(float height) {
        if (page != null && y - height < MARGIN) {
            y = 0;
        }
    }

    private void write(String text, float size, float indent, boolean heavy) {
        try {
            for (var line : lines(text, size, PDRectangle.A4.getWidth() - 2 * MARGIN - indent)) {
                var on = room(size * LEADING);
                on.beginText();
                on.setFont(typeface.font(), size);
                on.setRenderingMode(heavy ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
                on.setLineWidth(size * STROKE);
                on.newLineAtOffset(MARGIN + indent, y);
                on.showText(line);
                on.endText();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream room(float height) throws IOException {
        if (page == null || y - height < MARGIN) {
            if (page != null) {
                page.close();
            }
            var fresh = new PDPage(PDRectangle.A4);
            document.addPage(fresh);
            page = new PDPageContentStream(document, fresh);
            y = PDRectangle.A4.getHeight() - MARGIN;
        }
        y -= height;
        return page;
    }

    private List<String> lines(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\\R")) {
            var line = new StringBuilder();
            for (var word : paragraph.split(" ")) {
                for (var piece : pieces(typeface.written(word), size, width)) {
                    if (!line.isEmpty() && typeface.width(line + " " + piece, size) > width) {
                        lines.add(line.toString());
                        line.setLength(0);
                    }
                    line.append(line.isEmpty() ? "" : " ").append(piece);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** A word that is longer than a line is broken. */
    private List<String> pieces(String word, float size, float width) throws IOException {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (var sign : word.codePoints().mapToObj(Character::toString).toList()) {
            if (!piece.isEmpty() && typeface.width(piece + sign, size) > width) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(sign);
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
