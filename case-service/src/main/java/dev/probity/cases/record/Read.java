package dev.probity.cases.record;

import dev.probity.cases.watch.LookAct;
import java.util.Map;

/** A kind of look into a case, which is an entry of the log as a change is. */
public enum Read {
    READ("Read the case"),
    READ_TIMELINE("Read its timeline"),
    READ_STORY("Read its story"),
    READ_GRAPH("Read its graph"),
    READ_RECORD("Read its record"),
    READ_EVIDENCE("Read its evidence"),
    READ_TASKS("Read its tasks"),
    READ_CONSULTATIONS("Read what offices were asked"),
    READ_ALERT("Read an alert of it"),
    FOUND("Found it by what is written in it"),
    READ_MEASURES("Read its measures"),
    READ_HALF("Read the half of an office"),
    DOWNLOADED("Took away a file"),
    SEARCHED_RECORD("Searched the record"),
    EXPORTED("Took away the case file");

    private final String words;

    Read(String words) {
        this.words = words;
    }

    /** What was done, as the watch has it. */
    LookAct act() {
        return this == EXPORTED || this == DOWNLOADED ? LookAct.EXPORT : LookAct.VIEW;
    }

    /** In words, with what of it. */
    String content(String what) {
        return Canonical.json(Map.of("text", what.isEmpty() ? words : words + ": " + what));
    }
}
