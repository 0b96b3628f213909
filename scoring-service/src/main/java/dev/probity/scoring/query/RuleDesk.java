package dev.probity.scoring.query;

import dev.probity.scoring.query.RuleFileViews.RuleFileRequest;
import dev.probity.scoring.rule.RuleChanges;
import dev.probity.scoring.rule.RuleFile;
import dev.probity.scoring.rule.RuleLedger;
import dev.probity.scoring.rule.RuleShelf;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Takes people's changes of rules, one after the other, and says what is wrong with them. */
@ApplicationScoped
class RuleDesk {
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(10);

    /** Where rules are tried: no file can be called so. */
    private static final String TAKEN_NAME = "preview";

    private final RuleShelf shelf;
    private final RuleLedger ledger;
    private final SecurityIdentity caller;

    RuleDesk(RuleShelf shelf, RuleLedger ledger, SecurityIdentity caller) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.caller = caller;
    }

    RuleFile latest(String name) {
        return shelf.versions(name).stream()
                .findFirst()
                .filter(file -> file.state() != RuleFile.State.DELETED)
                .orElseThrow(RuleDesk::missing);
    }

    RuleFile add(@Nullable RuleFileRequest given) {
        var request = demand("", given);
        var name = demand("/name", request.name());
        if (!RuleFile.named(name) || name.equals(TAKEN_NAME)) {
            throw ProblemException.parameter("/name", "pattern", "can't be a file's name");
        }
        var text = text(demand("/text", request.text()));
        var state = request.state() == null ? RuleFile.State.ENABLED : state(request.state());
        return write(name, before -> {
            if (before != null && before.state() != RuleFile.State.DELETED) {
                throw new ProblemException(ProblemType.CONFLICT, "There is a file of that name; change it");
            }
            return next(name, before, state, text);
        });
    }

    RuleFile change(String name, @Nullable String version, @Nullable RuleFileRequest given) {
        var request = demand("", given);
        var state = request.state() == null ? null : state(request.state());
        var text = request.text() == null ? null : text(request.text());
        return write(name, before -> {
            var known = matching(before, version);
            return next(name, known, state == null ? known.state() : state, text == null ? known.text() : text);
        });
    }

    void delete(String name, @Nullable String version) {
        write(name, before -> next(name, matching(before, version), RuleFile.State.DELETED, ""));
    }

    private static RuleFile matching(@Nullable RuleFile before, @Nullable String version) {
        if (before == null || before.state() == RuleFile.State.DELETED) {
            throw missing();
        }
        if (version == null) {
            throw new ProblemException(ProblemType.VERSION_MISSING, "Send If-Match with the version that you read");
        }
        var read = version.replace("W/", "").replace("\"", "").strip();
        if (!read.equals(String.valueOf(before.version()))) {
            throw new ProblemException(
                    ProblemType.CHANGED_MEANWHILE, "It is version " + before.version() + " by now; read it again");
        }
        return before;
    }

    private RuleFile next(String name, @Nullable RuleFile before, RuleFile.State state, String text) {
        var by = caller.getPrincipal().getName();
        return RuleChanges.next(
                name,
                before,
                state,
                text,
                RuleFile.Origin.REST,
                by,
                InstantSource.system().instant());
    }

    private RuleFile write(String name, UnaryOperator<@Nullable RuleFile> decide) {
        try {
            var written = ledger.change(files -> List.of(decide.apply(latest(name, files))))
                    .getFirst();
            if (shelf.awaits(written, HEARD_WITHIN)) {
                return written;
            }
            throw new ProblemException(
                    ProblemType.REBALANCING,
                    "The change is written, but not heard of here yet: read it again in a moment");
        } catch (RuleLedger.Busy | KafkaException e) {
            throw new ProblemException(ProblemType.REBALANCING, "Rules are being changed elsewhere; ask again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.REBALANCING, "The request was interrupted");
        }
    }

    private static @Nullable RuleFile latest(String name, Map<String, TreeMap<Integer, RuleFile>> files) {
        var versions = files.get(name);
        return versions == null || versions.isEmpty()
                ? null
                : versions.lastEntry().getValue();
    }

    private static RuleFile.State state(String word) {
        return switch (word) {
            case "enabled" -> RuleFile.State.ENABLED;
            case "disabled" -> RuleFile.State.DISABLED;
            default -> throw ProblemException.parameter("/state", "enum", "is neither enabled nor disabled");
        };
    }

    private static String text(String text) {
        if (text.isBlank() || text.length() > RuleFile.LONGEST_TEXT) {
            throw ProblemException.parameter(
                    "/text", "length", "is empty, or longer than " + RuleFile.LONGEST_TEXT + " characters");
        }
        return text;
    }

    private static <T> T demand(String at, @Nullable T value) {
        if (value == null) {
            throw ProblemException.parameter(at, "required", at.isEmpty() ? "the body is missing" : "is missing");
        }
        return value;
    }

    private static ProblemException missing() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no file of that name");
    }
}
