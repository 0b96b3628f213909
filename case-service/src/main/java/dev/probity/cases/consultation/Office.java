package dev.probity.cases.consultation;

import dev.probity.cases.http.Roles;
import dev.probity.cases.identity.SubjectKind;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose half of a case it is. */
@Schema(
        description =
                "Whose half of a case it is: HR's holds its members of staff; MERCHANT_TEAM's everyone else, merchants and go-betweens among them.")
public enum Office {
    HR(Roles.HR, "HR"),
    MERCHANT_TEAM(Roles.MERCHANT_TEAM, "the merchants' team");

    private final String role;
    private final String words;

    Office(String role, String words) {
        this.role = role;
        this.words = words;
    }

    /** Who works there. */
    String role() {
        return role;
    }

    /** In plain words. */
    String words() {
        return words;
    }

    /** Where a line begins with it. */
    public String shown() {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Whether such a subject is of this half. */
    boolean isTold(SubjectKind kind) {
        return (this == HR) == (kind == SubjectKind.STAFF);
    }
}
