package dev.probity.local.send;

import dev.probity.local.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which column of a file of reviews is what. */
public final class ReviewMapping {
    private static final String RATINGS_COLUMNS = "rater,ratee,rating,time";

    private ReviewMapping() {}

    /**
     * The mapping that was asked for, or the one for trust ratings if the columns are theirs. Without one, every column is called
     * as its field.
     */
    public static Optional<String> text(@Nullable Path file, Head head) {
        if (file != null) {
            return Optional.of(read(file));
        }
        return head.firstLine().strip().equalsIgnoreCase(RATINGS_COLUMNS)
                ? Optional.of(forRatings())
                : Optional.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Trouble("The mapping %s can't be read.".formatted(file), e);
        }
    }

    private static String forRatings() {
        try (InputStream source = ReviewMapping.class.getResourceAsStream("ratings-mapping.json")) {
            return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
