package dev.probity.cases.watch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is out of the ordinary. */
@Schema(
        description =
                "What is out of the ordinary: OUTSIDE, files that aren't one's own; BURST, very many files within minutes; NIGHT, several files at night; TRIES, several that aren't there for them.")
public enum WatchKind {
    OUTSIDE,
    BURST,
    NIGHT,
    TRIES
}
