package dev.probity.simulator.plot;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.world.Role;
import java.util.Arrays;
import java.util.List;

/** The kinds of wrong-doing that a story tells, by which the truth names them and recall is counted. */
enum Plotline {
    /** Figures and search terms are looked up and sold. */
    S1(Scheme.SALES_SELLER),
    /** Addresses of reviewers or customers are sold, who then hear from a stranger. */
    S2(Scheme.CONTACT_SELLER),
    /** Bad reviews are removed. */
    S3(Scheme.REVIEW_REMOVER),
    /** An account is restored on an appeal that the insider drafted. */
    S4(Scheme.REINSTATER),
    /** A competitor is suspended. */
    S5(Scheme.COMPETITOR_SUSPENDER),
    /** Somebody who has left recruits former colleagues, who do any of these. */
    S6(Scheme.values()),
    /** Fake reviews are written for the very merchant that an insider serves. */
    S7(Scheme.SALES_SELLER, Scheme.CONTACT_SELLER, Scheme.REVIEW_REMOVER);

    private final List<Scheme> schemes;

    Plotline(Scheme... schemes) {
        this.schemes = List.of(schemes);
    }

    /** Dealt in turn, from a place that differs from story to story, so that small stories differ in what they are about. */
    static Plotline dealt(int first, int number) {
        return values()[Math.floorMod(first + number, values().length)];
    }

    /** What an insider of this kind does. */
    Scheme scheme(Rng rng) {
        return schemes.get(rng.below(schemes.size()));
    }

    /** What an insider of this kind in this role does. */
    Scheme scheme(Rng rng, Role role) {
        List<Scheme> able =
                schemes.stream().filter(scheme -> scheme.roles().contains(role)).toList();
        return able.get(rng.below(able.size()));
    }

    /** Whether anyone in this role is able to do any of it. */
    static boolean anyFor(Role role) {
        return Arrays.stream(Scheme.values()).anyMatch(scheme -> scheme.roles().contains(role));
    }
}
