package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries one event after the other against a {@link RuleIndex}; what it remembers of an event is void with the next. For one thread. */
final class RuleTrial {
    private static final int NONE = -1;
    private static final int LAST_NAMES = 64;

    private final RuleIndex index;

    /** By test, the number of the event for which it was made last; negative if it didn't hold. */
    private final int[] made;

    /** By test, the number of the event for which it triggered last. */
    private final int[] fired;

    /** By rule, the number of the event for which it was tried last. */
    private final int[] tried;

    /** By field, its first value among the event's, then by value the next of the same field. */
    private final int[] firstValue;

    private int[] nextValue = new int[64];

    /** By value, the number of its field, of this event and of the one before; {@link #NONE} where no rule names it. */
    private int[] fieldOf = new int[64];

    private int lastSize;

    /** By value, its forms; made when first asked for. */
    private @Nullable Folded[] folded = new Folded[64];

    /** By place in the event, the field that stood there last and its number, for events of a kind are built alike. */
    private final String[] lastNames = new String[LAST_NAMES];

    private final int[] lastFields = new int[LAST_NAMES];
    private int eventNumber;

    RuleTrial(RuleIndex index) {
        this.index = index;
        made = new int[index.tests.size()];
        fired = new int[index.tests.size()];
        tried = new int[index.rules.size()];
        firstValue = new int[index.fieldNumbers.size()];
        Arrays.fill(firstValue, NONE);
    }

    List<SigmaRule> matches(LogEvent event) {
        begin(event);
        List<Integer> matched = new ArrayList<>(4);
        for (int rule : index.untriggered) {
            attempt(rule, event, matched);
        }
        for (int i = 0; i < event.size(); i++) {
            FieldIndex triggers = fieldOf[i] == NONE ? null : index.fields[fieldOf[i]];
            if (triggers != null) {
                search(triggers, i, event, matched);
            }
        }
        FieldIndex keywords = index.keywords;
        for (int i = 0; i < event.size() && keywords != null; i++) {
            if (!event.composed(i)) {
                search(keywords, i, event, matched);
            }
        }
        return matched.isEmpty()
                ? List.of()
                : matched.stream().sorted().map(index.rules::get).toList();
    }

    private void begin(LogEvent event) {
        if (eventNumber == Integer.MAX_VALUE) {
            Arrays.fill(made, 0);
            Arrays.fill(fired, 0);
            Arrays.fill(tried, 0);
            eventNumber = 0;
        }
        eventNumber++;
        for (int i = 0; i < lastSize; i++) {
            if (fieldOf[i] != NONE) {
                firstValue[fieldOf[i]] = NONE;
            }
        }
        lastSize = event.size();
        if (nextValue.length < event.size()) {
            nextValue = new int[event.size() * 2];
            fieldOf = new int[nextValue.length];
            folded = new Folded[nextValue.length];
        }
        Arrays.fill(folded, 0, event.size(), null);
        for (int i = event.size() - 1; i >= 0; i--) {
            int field = field(i, event.name(i));
            fieldOf[i] = field;
            if (field != NONE) {
                nextValue[i] = firstValue[field];
                firstValue[field] = i;
            }
        }
    }

    @SuppressWarnings({"StringEquality", "ReferenceEquality"}) // a name that is equal but another object is looked up
    private int field(int place, String name) {
        if (place < LAST_NAMES && lastNames[place] == name) {
            return lastFields[place];
        }
        Integer known = index.fieldNumbers.get(name);
        int field = known == null ? NONE : known;
        if (place < LAST_NAMES) {
            lastNames[place] = name;
            lastFields[place] = field;
        }
        return field;
    }

    private void search(FieldIndex triggers, int value, LogEvent event, List<Integer> matched) {
        triggers.find(folded(value, event), test -> {
            // that it was made before, for another rule, doesn't mean that the rules it triggers were tried
            if (fired[test] != eventNumber && holds(test, event)) {
                fired[test] = eventNumber;
                for (int rule : index.triggered[test]) {
                    attempt(rule, event, matched);
                }
            }
        });
    }

    private void attempt(int rule, LogEvent event, List<Integer> matched) {
        if (tried[rule] != eventNumber) {
            tried[rule] = eventNumber;
            if (holds(index.conditions.get(rule), event)) {
                matched.add(rule);
            }
        }
    }

    private boolean holds(Condition condition, LogEvent event) {
        return switch (condition) {
            case Condition.Is is -> holds(is.test(), event);
            case Condition.Not not -> !holds(not.part(), event);
            case Condition.All all -> {
                for (Condition part : all.parts()) {
                    if (!holds(part, event)) {
                        yield false;
                    }
                }
                yield true;
            }
            case Condition.Any any -> {
                for (Condition part : any.parts()) {
                    if (holds(part, event)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    private boolean holds(int test, LogEvent event) {
        if (made[test] != eventNumber && made[test] != -eventNumber) {
            made[test] = make(test, event) ? eventNumber : -eventNumber;
        }
        return made[test] > 0;
    }

    private boolean make(int test, LogEvent event) {
        Check check = index.checks[test];
        int field = index.fieldOf[test];
        return field == NONE ? anywhere(check, event) : inField(check, field, event);
    }

    private boolean anywhere(Check check, LogEvent event) {
        for (int i = 0; i < event.size(); i++) {
            if (!event.composed(i) && !event.isNull(i) && fits(check, folded(i, event), event)) {
                return true;
            }
        }
        return false;
    }

    private boolean inField(Check check, int field, LogEvent event) {
        if (check instanceof Check.Exists exists) {
            return exists.wanted() == (firstValue[field] != NONE);
        }
        boolean wanted = !(check instanceof Check.Null);
        for (int i = firstValue[field]; i != NONE; i = nextValue[i]) {
            if (!event.isNull(i) && (!wanted || fits(check, folded(i, event), event))) {
                return wanted;
            }
        }
        return !wanted;
    }

    private static boolean fits(Check check, Folded value, LogEvent event) {
        return switch (check) {
            case Check.Text pattern -> pattern.pattern().fits(value);
            case Check.Regex regex ->
                regex.mayFit(value) && regex.pattern().matcher(value.text()).find();
            case Check.Reference reference ->
                event.any(reference.field(), other -> Checks.stands(value.text(), other, reference));
            case Check.Numeric number -> Checks.fits(number, value.text());
            case Check.Network network -> Checks.fits(network, value.text());
            case Check.Calendar calendar -> Checks.fits(calendar, value.text());
            case Check.Exists exists -> exists.wanted();
            case Check.Null nothing -> false;
        };
    }

    private Folded folded(int value, LogEvent event) {
        Folded known = folded[value];
        if (known == null) {
            known = new Folded(event.textOrEmpty(value));
            folded[value] = known;
        }
        return known;
    }
}
