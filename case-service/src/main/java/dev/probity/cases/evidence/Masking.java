package dev.probity.cases.evidence;

import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.SubjectKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes ids of people out of texts: whoever is known here is called as on the pages, any other member of staff is "a colleague". Staff's ids are found wherever
 * they stand; those of others, as "person P-77", where scoring's sentences name them.
 */
public final class Masking {
    private static final Pattern ANY_STAFF = Pattern.compile("staff:[^\\s,;()\"'/]+");
    private static final String SOMEONE = "a colleague";

    private final Map<Pattern, String> known = new LinkedHashMap<>();

    private Masking(Collection<SubjectEntity> subjects) {
        subjects.stream()
                .filter(subject -> subject.kind != SubjectKind.MERCHANT)
                .sorted((a, b) -> b.ref.length() - a.ref.length())
                .forEach(subject -> known.put(
                        Pattern.compile("(?<![A-Za-z0-9])" + kind(subject)
                                + Pattern.quote(subject.party().id()) + "(?![A-Za-z0-9])"),
                        Matcher.quoteReplacement(subject.label)));
    }

    private static String kind(SubjectEntity subject) {
        return subject.kind == SubjectKind.STAFF ? "(?:staff:)?" : subject.kind.wireName() + "[ :]";
    }

    public static Masking of(Collection<SubjectEntity> subjects) {
        return new Masking(subjects);
    }

    /** A text that stands by itself: masked, and beginning with a capital. */
    public String sentence(String text) {
        var masked = mask(text);
        return masked.isEmpty() ? masked : Character.toUpperCase(masked.charAt(0)) + masked.substring(1);
    }

    public String mask(String text) {
        var masked = text;
        for (var entry : known.entrySet()) {
            masked = entry.getKey().matcher(masked).replaceAll(entry.getValue());
        }
        return ANY_STAFF.matcher(masked).replaceAll(SOMEONE);
    }
}
