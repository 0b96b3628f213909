package dev.probity.scoring.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one event that anything here looks at; used again for the next event. */
final class EventFields {
    private static final Set<String> DATA_TEXTS = Set.of(
            "action",
            "operation",
            "dataClass",
            "merchantId",
            "ticketId",
            "openedAt",
            "closedAt",
            "role",
            "country",
            "site",
            "team",
            "employment",
            "noticeDate",
            "assigneeId",
            "openedBy",
            "partyA",
            "partyB",
            "tipId",
            "channel",
            "category",
            "reviewId",
            "reviewerId",
            "payer",
            "payee",
            "currency",
            "party",
            "deviceId",
            "ip",
            "metric");
    private static final Set<String> DATA_NUMBERS = Set.of("recordCount", "rating", "value", "previous");
    private static final Set<String> SOURCE_TEXTS = Set.of("product", "service", "category");

    /** Names under which the logs of this world say what was done, the most telling first. */
    private static final List<String> ACTION_NAMES = List.of(
            "eventName",
            "operationName",
            "Operation",
            "operation",
            "event.action",
            "action",
            "activity_name",
            "methodName",
            "EventID",
            "event_id");

    /** A record's word for what was done is kept with the deed; records may carry texts as long as they like. */
    private static final int LONGEST_ACTION = 200;

    private final Map<String, String> head = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Double> numbers = new HashMap<>();
    private final Map<String, String> logSource = new HashMap<>();
    private final List<String> merchants = new ArrayList<>();
    private final List<String> portfolio = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<String> about = new ArrayList<>();
    private final Map<String, UndecodableEvent> wrong = new HashMap<>();
    private boolean anonymous;
    private String name = "";
    private int actionRank = Integer.MAX_VALUE;
    private String action = "";

    void read(JsonParser json) throws IOException, UndecodableEvent {
        head.clear();
        texts.clear();
        numbers.clear();
        logSource.clear();
        merchants.clear();
        portfolio.clear();
        identifiers.clear();
        about.clear();
        wrong.clear();
        anonymous = false;
        name = "";
        actionRank = Integer.MAX_VALUE;
        action = "";
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new UndecodableEvent("", "an event is a JSON object");
        }
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "id", "source", "type", "time" -> head.put(name, EventValues.text(json, "/" + name));
                case "data" -> readData(json);
                default -> json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw new UndecodableEvent("", "something follows the event");
        }
    }

    private void readData(JsonParser json) throws IOException, UndecodableEvent {
        EventValues.object(json, "/data");
        var here = json.getParsingContext();
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            if (json.nextToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            try {
                readField(json, name);
            } catch (UndecodableEvent e) {
                // a type that doesn't know the field may carry anything under its name
                wrong.put(name, e);
                while (json.getParsingContext() != here) {
                    json.nextToken();
                }
            }
        }
    }

    private void readField(JsonParser json, String name) throws IOException, UndecodableEvent {
        if (DATA_TEXTS.contains(name)) {
            texts.put(name, EventValues.text(json, "/data/" + name));
        } else if (DATA_NUMBERS.contains(name)) {
            numbers.put(name, EventValues.number(json, "/data/" + name));
        } else {
            readNested(json, name);
        }
    }

    private void readNested(JsonParser json, String name) throws IOException, UndecodableEvent {
        switch (name) {
            case "text" -> texts.put(name, EventValues.prose(json, "/data/text"));
            case "merchantIds", "portfolio" ->
                EventValues.ids(json, name, name.equals("portfolio") ? portfolio : merchants);
            case "logsource" -> readLogSource(json);
            case "amount" -> numbers.put(name, EventValues.decimal(json, "/data/amount"));
            case "identifier" -> identifiers.add(EventValues.identifier(json, "/data/identifier"));
            case "identifiers" -> readIdentifiers(json);
            case "record" -> readRecord(json);
            case "about" -> EventValues.ids(json, name, about);
            case "anonymous" -> anonymous = EventValues.bool(json, "/data/anonymous");
            case "name" -> this.name = EventValues.plain(json);
            default -> json.skipChildren();
        }
    }

    private void readIdentifiers(JsonParser json) throws IOException, UndecodableEvent {
        if (!json.isExpectedStartArrayToken()) {
            throw new UndecodableEvent("/data/identifiers", "a list of identifiers is wanted");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            identifiers.add(EventValues.identifier(json, "/data/identifiers/" + identifiers.size()));
        }
    }

    private void readLogSource(JsonParser json) throws IOException, UndecodableEvent {
        EventValues.object(json, "/data/logsource");
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            var token = json.nextToken();
            if (SOURCE_TEXTS.contains(name) && token != JsonToken.VALUE_NULL) {
                logSource.put(name, EventValues.text(json, "/data/logsource/" + name));
            } else {
                json.skipChildren();
            }
        }
    }

    private void readRecord(JsonParser json) throws IOException, UndecodableEvent {
        EventValues.object(json, "/data/record");
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            var token = json.nextToken();
            int rank = token.isScalarValue() ? ACTION_NAMES.indexOf(name) : -1;
            if (rank >= 0 && rank < actionRank) {
                actionRank = rank;
                var said = json.getText();
                action = said.length() <= LONGEST_ACTION ? said : said.substring(0, LONGEST_ACTION);
            }
            json.skipChildren();
        }
    }

    String head(String name) throws UndecodableEvent {
        return present(head.get(name), "/" + name);
    }

    String text(String name) throws UndecodableEvent {
        return present(asked(name, texts.get(name)), "/data/" + name);
    }

    @Nullable
    String textOrNull(String name) throws UndecodableEvent {
        return asked(name, texts.get(name));
    }

    String textOrEmpty(String name) throws UndecodableEvent {
        return asked(name, texts.getOrDefault(name, ""));
    }

    double number(String name) throws UndecodableEvent {
        return present(asked(name, numbers.get(name)), "/data/" + name);
    }

    double number(String name, double absent) throws UndecodableEvent {
        return asked(name, numbers.getOrDefault(name, absent));
    }

    List<String> merchants() throws UndecodableEvent {
        return asked("merchantIds", merchants);
    }

    List<String> portfolio() throws UndecodableEvent {
        return asked("portfolio", portfolio);
    }

    List<Identifier> identifiers() throws UndecodableEvent {
        return asked("identifiers", identifiers);
    }

    /** The one thing by which a party was seen. */
    Identifier identifier() throws UndecodableEvent {
        if (asked("identifier", identifiers).isEmpty()) {
            throw new UndecodableEvent("/data/identifier", "missing");
        }
        return identifiers.getFirst();
    }

    /** Parties that a tip names. */
    List<String> about() throws UndecodableEvent {
        return asked("about", about);
    }

    boolean anonymous() throws UndecodableEvent {
        return asked("anonymous", anonymous);
    }

    /** Name as far as it is not sealed. */
    String name() {
        return name;
    }

    /** Service, else product, else category of the log. */
    String logService() throws UndecodableEvent {
        asked("logsource", logSource);
        for (var name : List.of("service", "product", "category")) {
            var value = logSource.get(name);
            if (value != null) {
                return value;
            }
        }
        throw new UndecodableEvent("/data/logsource", "missing");
    }

    String recordAction() throws UndecodableEvent {
        return asked("record", action);
    }

    /** What was read of a field, if it could be read. */
    private <T extends @Nullable Object> T asked(String name, T read) throws UndecodableEvent {
        var fault = wrong.get(name);
        if (fault != null) {
            throw fault;
        }
        return read;
    }

    private static <T> T present(@Nullable T value, String pointer) throws UndecodableEvent {
        if (value == null) {
            throw new UndecodableEvent(pointer, "missing");
        }
        return value;
    }
}
