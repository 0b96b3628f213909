package dev.probity.cases.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody or something that cases are about. */
@Entity
@Table(name = "subject")
@SuppressWarnings("NullAway.Init")
public class SubjectEntity {
    private static final double DAYS_A_YEAR = 365.25;
    private static final double DAYS_A_MONTH = DAYS_A_YEAR / 12;

    @Id
    public UUID id;

    @Column(updatable = false)
    public String ref;

    @Enumerated(EnumType.STRING)
    public SubjectKind kind;

    public String label;

    @Nullable
    public String role;

    @Nullable
    public String site;

    @Nullable
    public String team;

    @Nullable
    public String country;

    @Nullable
    public String category;

    @Column(name = "opened_at")
    @Nullable
    public Instant openedAt;

    public PartyRef party() {
        return PartyRef.of(ref);
    }

    /** As it is named in lists. */
    public SubjectRef named(Instant now) {
        return new SubjectRef(id, kind, label, description(now), badge());
    }

    /** How it is drawn. */
    public Badge badge() {
        return switch (kind) {
            case STAFF -> Pseudonyms.badge(label);
            case MERCHANT, ORG -> new Badge(BadgeShape.SQUARE, null, null);
            case PERSON -> new Badge(BadgeShape.TRIANGLE, null, null);
            case REVIEWER -> new Badge(BadgeShape.RING, null, null);
        };
    }

    /** Role in plain words; null where no profile has come. */
    public @Nullable String roleInWords() {
        return role == null ? null : words(role);
    }

    private String description(Instant now) {
        return switch (kind) {
            case STAFF -> role == null && site == null ? "Staff, no profile yet" : joined(roleInWords(), site);
            case MERCHANT ->
                category == null && openedAt == null
                        ? "Merchant, no profile yet"
                        : joined(category == null ? "Merchant" : words(category), age(now));
            case PERSON -> "Go-between";
            case REVIEWER -> "Reviewer";
            case ORG -> "Organisation";
        };
    }

    private @Nullable String age(Instant now) {
        if (openedAt == null || openedAt.isAfter(now)) {
            return null;
        }
        var days = Duration.between(openedAt, now).toDays();
        if (days < 2 * DAYS_A_MONTH) {
            return "open " + days + " d";
        }
        var years = (int) (days / DAYS_A_YEAR);
        return years >= 1 ? "open " + years + " y" : "open " + (int) (days / DAYS_A_MONTH) + " months";
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    static String words(String name) {
        var spaced = name.replace('-', ' ').replace('_', ' ').strip();
        if (spaced.isEmpty()) {
            return name;
        }
        var plain = spaced.equals(spaced.toUpperCase(Locale.ROOT)) && spaced.length() > 4
                ? spaced.toLowerCase(Locale.ROOT)
                : spaced;
        return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }
}
