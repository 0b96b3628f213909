package dev.probity.scoring.sigma;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** A rule that can't be read, with the place in its text. */
final class RuleSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    final int line;
    final int column;

    RuleSyntaxException(Node at, String reason) {
        this(at.getStartMark(), reason);
    }

    RuleSyntaxException(Mark at, String reason) {
        super(reason, null, false, false);
        this.line = at.getLine() + 1;
        this.column = at.getColumn() + 1;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
