package dev.probity.cases.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an innocent explanation; open where it could not be tested, or what is known does not decide it. */
@Schema(
        description =
                "What became of an innocent explanation; open where it could not be tested, or what is known does not decide it.")
public enum ExplanationState {
    RULED_OUT,
    OPEN,
    SUPPORTED;

    /** What scoring says; a state that is not known here decides nothing. */
    static ExplanationState of(String state) {
        for (var known : values()) {
            if (known.name().equals(state)) {
                return known;
            }
        }
        return OPEN;
    }
}
