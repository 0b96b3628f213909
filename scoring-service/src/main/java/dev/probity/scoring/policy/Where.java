package dev.probity.scoring.policy;

import java.util.Set;

/**
 * Whom a rule protects: whoever is of one of the countries and of one of the sites and of one of the roles; an empty set asks for nothing.
 *
 * @param countries ISO 3166-1 alpha-2 codes
 * @param sites names of sites
 * @param roles names of roles
 */
public record Where(Set<String> countries, Set<String> sites, Set<String> roles) {
    public static final Where EVERYWHERE = new Where(Set.of(), Set.of(), Set.of());

    public Where {
        countries = Set.copyOf(countries);
        sites = Set.copyOf(sites);
        roles = Set.copyOf(roles);
    }

    /** Whether the rule protects that person. What is not known of somebody counts as protected: nothing may be stored before it is known to be allowed. */
    boolean holds(Person person) {
        return holds(countries, person.country()) && holds(sites, person.site()) && holds(roles, person.role());
    }

    private static boolean holds(Set<String> wanted, String value) {
        return wanted.isEmpty() || value.isEmpty() || wanted.contains(value);
    }
}
