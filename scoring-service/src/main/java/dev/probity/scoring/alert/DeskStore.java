package dev.probity.scoring.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the desk remembers. */
interface DeskStore {
    @Nullable
    BudgetDay day();

    void day(BudgetDay day);

    @Nullable
    Alert alert(String subject);

    /** Keeps an alert that is open or waiting in place of the subject's former one. */
    void keep(Alert alert, @Nullable Alert former);

    void forget(Alert alert);

    /** Subjects of waiting alerts that were not set behind, the first in line first, see {@link Alert#FIRST_IN_LINE}. */
    List<String> waiting(int most);

    /** Lets a waiting alert stand behind all others until there is word of its subject; more than once changes nothing. */
    void setBehind(Alert waiting);

    /** Subjects of waiting alerts that were set behind, the heaviest first. */
    List<String> behind(int most);

    /** How many waiting alerts come before that one, those that were set behind left out, counted up to a most. */
    int before(Alert waiting, int most);
}
