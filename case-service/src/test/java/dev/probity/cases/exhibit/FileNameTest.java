package dev.probity.cases.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A file's name says what the file is and leads nowhere. */
class FileNameTest {
    @Test
    void namesLoseWhatLeadsElsewhereOrDeceives() {
        for (var name : Map.of(
                        "Answer of the bank.pdf", "Answer of the bank.pdf",
                        "../../etc/passwd", "passwd",
                        "C:\\Users\\x\\a.txt", "a.txt",
                        "invoice\u202Efdp.exe", "invoicefdp.exe",
                        "a\u0000b\r\nc.txt", "abc.txt",
                        ".htaccess", "htaccess",
                        "a\"; filename=b.txt", "a; filename=b.txt",
                        "..", "file",
                        "", "file",
                        "没有工单.csv", "没有工单.csv")
                .entrySet()) {
            assertEquals(name.getValue(), FileName.clean(name.getKey()));
        }
        assertEquals("file", FileName.clean(null));
    }

    @Test
    void aLongNameKeepsItsEnding() {
        var clean = FileName.clean("x".repeat(400) + ".docx");
        assertEquals(FileName.LONGEST, clean.length());
        assertTrue(clean.endsWith("x.docx"));
    }

    @Test
    void aNameThatIsCutEndsInNoSpace() {
        var clean = FileName.clean("x".repeat(FileName.LONGEST - 1) + " y");
        assertEquals("x".repeat(FileName.LONGEST - 1), clean);
        assertEquals("\u00e4", FileName.clean("a\u200b\u0308"), "a sign without width stood between letter and mark");
    }

    @Property
    void anyNameComesOutHarmlessAndStaysSo(@ForAll String sent) {
        var clean = FileName.clean(sent);
        assertTrue(!clean.isEmpty() && clean.codePointCount(0, clean.length()) <= FileName.LONGEST, clean);
        assertTrue(clean.chars().noneMatch(sign -> sign < ' ' || sign == '/' || sign == '\\' || sign == '"'), clean);
        assertTrue(!clean.startsWith("."), clean);
        assertEquals(clean, FileName.clean(clean));
    }
}
