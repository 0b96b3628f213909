package dev.probity.cases.evidence;

import dev.probity.cases.identity.PartyRef;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.SubjectKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes ids of people out of texts: whoever is known here is called as on the pages, any other is "a colleague", "a go-between" or "a reviewer". Staff's ids are
 * found wherever they stand; those of others where scoring's sentences name them, as {@code person:P-77}. Organisations are called by their name.
 */
public final class Masking {
    private static final Pattern PARTY =
            Pattern.compile("\\b(staff|person|reviewer|org):([!-~&&[^,;()\"'/]]*[!-~&&[^,;:.!?()\"'/]])");

    private static final String STAFF = "staff:";
    private static final int LONGEST_ID = 128;
    private static final String COLLEAGUE = "a colleague";

    private final Map<Pattern, String> known = new LinkedHashMap<>();

    private Masking(Map<PartyRef, String> names) {
        names.entrySet().stream()
                .sorted((a, b) ->
                        b.getKey().toString().length() - a.getKey().toString().length())
                .forEach(name -> known.put(
                        Pattern.compile("(?<![A-Za-z0-9])" + kind(name.getKey().kind())
                                + Pattern.quote(name.getKey().id()) + "(?![A-Za-z0-9])"),
                        Matcher.quoteReplacement(name.getValue())));
    }

    private static String kind(SubjectKind kind) {
        return kind == SubjectKind.STAFF ? "(?:staff:)?" : kind.wireName() + "[ :]";
    }

    public static Masking of(Collection<SubjectEntity> subjects) {
        return of(subjects, Set.of());
    }

    /** With whom the texts name as kind:id: staff among them whom the reader may not know of are hidden wherever their bare id stands. */
    static Masking of(Collection<SubjectEntity> subjects, Set<String> named) {
        var names = new HashMap<PartyRef, String>();
        named.stream()
                .filter(ref -> ref.startsWith(STAFF))
                .filter(ref -> ref.length() - STAFF.length() <= LONGEST_ID)
                .forEach(ref -> names.put(PartyRef.of(ref), COLLEAGUE));
        subjects.stream()
                .filter(subject -> subject.kind != SubjectKind.MERCHANT)
                .forEach(subject -> names.put(subject.party(), subject.label));
        return new Masking(names);
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
        return PARTY.matcher(masked)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "staff" -> COLLEAGUE;
                            case "person" -> "a go-between";
                            case "reviewer" -> "a reviewer";
                            default -> "org " + found.group(2);
                        }));
    }

    /** Whom these texts name, as kind:id, each once, in their order. */
    public static Set<String> parties(Stream<String> texts) {
        return texts.flatMap(text -> PARTY.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
