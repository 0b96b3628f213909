package dev.probity.scoring.policy;

import java.util.Locale;

/** Why something was kept out. */
public enum Withheld {
    /** The detector or its family is forbidden. */
    DETECTOR,
    /** The event's type, or its class of data, is forbidden. */
    EVENT,
    /** The group that the finding compares within is too small. */
    SMALL_GROUP;

    /** As it stands in metrics. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
