package dev.probity.ingest.event;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.probity.ingest.schema.Violation;

/** How deep an event's JSON may be nested, and how long what stands in it may be. */
public final class JsonBounds {
    /** Levels of objects and arrays, the event itself among them. */
    private static final int DEEPEST = 64;

    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_NUMBER = 64;

    private JsonBounds() {}

    static StreamReadConstraints ofEvent(int longestEvent) {
        return StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNameLength(LONGEST_NAME)
                .maxNumberLength(LONGEST_NUMBER)
                .maxStringLength(longestEvent)
                .build();
    }

    /**
     * The bound of an event that a text is beyond, whichever reader met it: one that looks for events in a larger text has wider bounds. Jackson tells its bounds
     * apart in words only.
     */
    public static Violation broken(String pointer, StreamConstraintsException e) {
        var words = e.getOriginalMessage();
        if (words.startsWith("Document nesting depth")) {
            return new Violation(pointer, "depth", "objects and arrays are nested at most " + DEEPEST + " levels deep");
        }
        if (words.startsWith("Name length")) {
            return new Violation(pointer, "maxLength", "a member's name has at most " + LONGEST_NAME + " characters");
        }
        if (words.startsWith("Number value length")) {
            return new Violation(pointer, "maxLength", "a number has at most " + LONGEST_NUMBER + " digits");
        }
        return new Violation(pointer, "maxLength", "a text has at most as many characters as an event may have");
    }
}
