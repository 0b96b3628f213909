package dev.probity.ingest.adapter;

import org.jspecify.annotations.Nullable;

/** What the first word of an AWS operation means as an access to data. */
enum ReadVerb {
    GET("VIEW"),
    DESCRIBE("VIEW"),
    HEAD("VIEW"),
    LIST("SEARCH"),
    LOOKUP("SEARCH"),
    SEARCH("SEARCH"),
    BATCHGET("QUERY"),
    QUERY("QUERY"),
    SCAN("QUERY"),
    SELECT("QUERY"),
    STARTQUERY("QUERY"),
    EXPORT("EXPORT"),
    DOWNLOAD("EXPORT");

    private final String action;

    ReadVerb(String action) {
        this.action = action;
    }

    boolean isExport() {
        return action.equals("EXPORT");
    }

    /** The action of {@code staff.access}. */
    String action() {
        return action;
    }

    /** The verb that an operation begins with; null when it isn't plainly a read. */
    static @Nullable ReadVerb of(String eventName) {
        for (var verb : values()) {
            if (eventName.regionMatches(true, 0, verb.name(), 0, verb.name().length())) {
                return verb;
            }
        }
        return null;
    }
}
