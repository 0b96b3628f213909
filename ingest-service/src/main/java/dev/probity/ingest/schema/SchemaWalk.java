package dev.probity.ingest.schema;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.probity.ingest.schema.Schema.JsonType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Checks the value that a parser stands at against a schema, in one pass and without building a tree. */
public final class SchemaWalk {
    /** Violations kept for one event; whoever has more has a systematic fault that the first ones show. */
    public static final int MOST_VIOLATIONS = 10;

    private final JsonParser parser;
    private final List<Violation> violations;
    private final PartyListener parties;
    private final ParsedText text = new ParsedText();

    public SchemaWalk(JsonParser parser, List<Violation> violations, PartyListener parties) {
        this.parser = parser;
        this.violations = violations;
        this.parties = parties;
    }

    /** Hears of each string that names a party, in the order of the text. */
    public interface PartyListener {
        /** {@code kind} is {@code *} when the text is a whole {@code kind:id}. */
        void party(String kind, String text);
    }

    /** Checks the value that starts at the current token and leaves the parser at its last token. */
    public void value(Schema schema) throws IOException {
        var token = parser.currentToken();
        var type = typeOf(token);
        if (!schema.allows(type)) {
            violated("type", "expected " + expected(schema));
            parser.skipChildren();
            return;
        }
        switch (type) {
            case OBJECT -> object(schema);
            case ARRAY -> array(schema);
            case STRING -> text(schema);
            case INTEGER, NUMBER -> number(schema);
            case BOOLEAN, NULL -> {}
        }
    }

    private void object(Schema schema) throws IOException {
        int members = 0;
        long seen = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            members++;
            parser.nextToken();
            var member = schema.members().get(name);
            if (member == null) {
                parser.skipChildren();
            } else {
                seen = seen(member, seen);
                value(member.schema());
            }
        }
        for (var name : schema.missing(seen)) {
            add(parser.getParsingContext().pathAsPointer() + "/" + name, "required", name + " is missing");
        }
        if (members < schema.least()) {
            violated("minProperties", "expected at least " + schema.least() + " members");
        }
    }

    /** Adds a member to those seen; a known member that stands twice could be read either way. */
    public long seen(Schema.Member member, long seen) {
        if ((seen & member.bit()) != 0) {
            violated("duplicate", "expected only once");
        }
        return seen | member.bit();
    }

    private void array(Schema schema) throws IOException {
        int items = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items++;
            if (schema.items() == null || items > schema.mostItems()) {
                parser.skipChildren();
            } else {
                value(schema.items());
            }
        }
        if (items > schema.mostItems()) {
            violated("maxItems", "expected at most " + schema.mostItems() + " items");
        }
    }

    private void text(Schema schema) throws IOException {
        text.read(parser);
        var rule = schema.text();
        int length = text.length();
        if (length < rule.shortest()) {
            violated("minLength", "expected at least " + rule.shortest() + " characters");
        } else if (length > rule.longest() && Character.codePointCount(text, 0, length) > rule.longest()) {
            violated("maxLength", "expected at most " + rule.longest() + " characters");
        } else if (!rule.offers(text)) {
            violated(
                    "enum",
                    "expected one of " + rule.choices().stream().sorted().toList());
        } else if (rule.pattern() != null && !rule.pattern().matches(text)) {
            violated("pattern", "expected text that matches " + rule.patternText());
        } else if (rule.format() != null && !rule.format().matches(text)) {
            violated("format", "expected a " + rule.format().word);
        } else if (schema.party() != null) {
            parties.party(schema.party(), text.toString());
        }
    }

    private void number(Schema schema) throws IOException {
        if (schema.number().least() == Double.NEGATIVE_INFINITY
                && schema.number().most() == Double.POSITIVE_INFINITY) {
            return;
        }
        double value = parser.getDoubleValue();
        if (value < schema.number().least()) {
            violated("minimum", "expected " + schema.number().least() + " or more");
        } else if (value > schema.number().most()) {
            violated("maximum", "expected " + schema.number().most() + " or less");
        }
    }

    private void violated(String rule, String detail) {
        add(parser.getParsingContext().pathAsPointer().toString(), rule, detail);
    }

    private void add(String pointer, String rule, String detail) {
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(new Violation(pointer, rule, detail));
        }
    }

    private static String expected(Schema schema) {
        var words = new ArrayList<String>();
        schema.types().forEach(type -> words.add(type.name().toLowerCase(java.util.Locale.ROOT)));
        return String.join(" or ", words);
    }

    private static JsonType typeOf(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> JsonType.OBJECT;
            case START_ARRAY -> JsonType.ARRAY;
            case VALUE_STRING -> JsonType.STRING;
            case VALUE_NUMBER_INT -> JsonType.INTEGER;
            case VALUE_NUMBER_FLOAT -> JsonType.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> JsonType.BOOLEAN;
            case VALUE_NULL -> JsonType.NULL;
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IOException("no JSON value begins here");
        };
    }
}
