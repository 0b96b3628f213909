package dev.probity.cases.enforcement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements of reasons, from a template for each measure. */
final class Statements {
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final String TAKEN_BACK = "TAKEN_BACK";
    private static final String NOTICE_TAKEN_BACK = "NOTICE_TAKEN_BACK";

    private final Map<Measure, String> templates = new EnumMap<>(Measure.class);
    private final String noticeTakenBack = template(NOTICE_TAKEN_BACK);

    Statements() {
        for (var measure : Measure.values()) {
            templates.put(measure, template(measure.takesBack() ? TAKEN_BACK : measure.name()));
        }
    }

    /** The measure's template with these values; a place that has none is a mistake in the template. */
    String of(Measure measure, Map<String, String> values) {
        return filled(templates.getOrDefault(measure, ""), values);
    }

    /** That nothing comes of a measure of which notice was given. */
    String ofNoticeTakenBack(Map<String, String> values) {
        return filled(noticeTakenBack, values);
    }

    private static String filled(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(place -> {
                    var value = values.get(place.group(1));
                    if (value == null) {
                        throw new IllegalStateException(
                                "a template with a place that nothing fills: " + place.group(1));
                    }
                    return Matcher.quoteReplacement(value);
                })
                .strip();
    }

    private static String template(String name) {
        try (var in = Statements.class.getResourceAsStream("/statements/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no template " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
