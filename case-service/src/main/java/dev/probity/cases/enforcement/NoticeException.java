package dev.probity.cases.enforcement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an account is closed without notice (Regulation (EU) 2019/1150, article 4(4)). */
@Schema(description = "Why an account is closed without notice.")
public enum NoticeException {
    REPEATED_INFRINGEMENT,
    LEGAL_ORDER,
    IMPERATIVE_REASON;

    String words() {
        return switch (this) {
            case REPEATED_INFRINGEMENT -> "repeated infringement of the terms";
            case LEGAL_ORDER -> "a legal or regulatory obligation";
            case IMPERATIVE_REASON -> "an imperative reason under national law";
        };
    }
}
