package dev.probity.ingest.deadletter;

import dev.probity.ingest.http.ProblemException;
import dev.probity.ingest.http.ProblemType;
import dev.probity.ingest.http.SourceGrants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dead letters as one caller may see them: those of the sources granted to them; one whose source could not be read is for those who are granted all. */
@ApplicationScoped
public class DeadLetterShelf {
    private static final int LONGEST_PAGE = 200;
    /** Letters that a page is looked for among, so that whoever has few among many of others waits for no page too long. */
    private static final int LOOKED_THROUGH = 10 * LONGEST_PAGE;

    private final DeadLetterLog log;

    DeadLetterShelf(DeadLetterLog log) {
        this.log = log;
    }

    /**
     * A page, newest first.
     *
     * @param letters those that the caller may see
     * @param nextCursor where the next page begins; null at the end
     */
    public record Page(
            List<DeadLetterLog.Placed> letters, @Nullable String nextCursor) {}

    /** The page at this cursor; the first one when there is none. */
    public Page page(SourceGrants grants, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new ProblemException(ProblemType.PARAMETER_INVALID, "limit is 1 to " + LONGEST_PAGE);
        }
        var before = cursor == null ? null : places(cursor);
        List<DeadLetterLog.Placed> seen = new ArrayList<>();
        for (int looked = 0; looked < LOOKED_THROUGH && seen.size() < limit; ) {
            int step = grants.areAll() && looked == 0 ? limit : LONGEST_PAGE;
            var stretch = log.before(before, step);
            for (var letter : stretch.letters()) {
                if (seen.size() == limit) {
                    return new Page(seen, cursor(before));
                }
                before = below(before, letter.place());
                if (isFor(grants, letter.letter())) {
                    seen.add(letter);
                }
            }
            if (stretch.last()) {
                return new Page(seen, null);
            }
            before = stretch.rest();
            looked += step;
        }
        return new Page(seen, cursor(before));
    }

    /** The letter at that place, if it is for this caller; else it is as if it weren't there. */
    public Optional<DeadLetter> at(SourceGrants grants, Place place) {
        return log.at(place).filter(letter -> isFor(grants, letter));
    }

    /** What came in the name of a source without a right to it is not its owner's: they did not send it, and should not make it good. */
    private static boolean isFor(SourceGrants grants, DeadLetter letter) {
        var source = letter.origin().source();
        return grants.areAll() || (source != null && grants.allow(source) && !letter.refusedForItsSource());
    }

    private static Map<Integer, Long> below(@Nullable Map<Integer, Long> before, Place place) {
        Map<Integer, Long> next = before == null ? new HashMap<>() : before;
        next.merge(place.partition(), place.offset(), Math::min);
        return next;
    }

    /** The cursor holds, for each partition, the offset that the next page ends before. */
    private static @Nullable String cursor(@Nullable Map<Integer, Long> before) {
        return before == null
                ? null
                : before.entrySet().stream()
                        .map(e -> new Place(e.getKey(), e.getValue()).toString())
                        .sorted()
                        .collect(Collectors.joining("."));
    }

    private static Map<Integer, Long> places(String cursor) {
        Map<Integer, Long> places = new HashMap<>();
        for (var text : cursor.split("\\.", -1)) {
            var place = Place.parse(text)
                    .orElseThrow(() -> new ProblemException(
                            ProblemType.PARAMETER_INVALID, "cursor is the nextCursor of the page before"));
            places.put(place.partition(), place.offset());
        }
        return places;
    }
}
