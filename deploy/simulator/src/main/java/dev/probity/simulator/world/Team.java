package dev.probity.simulator.world;

/**
 * People who share a role, a place and a category of merchants, and who cover for each other's tickets.
 *
 * @param number its place among the teams
 * @param role what its members do
 * @param site the index of where they do it
 * @param first the first member, who leads it
 * @param size how many members
 * @param category which merchants are theirs at first
 * @param reorganisedAt when the category changes, or {@link Long#MAX_VALUE}
 * @param laterCategory which merchants are theirs from then on
 */
public record Team(
        int number, Role role, int site, int first, int size, int category, long reorganisedAt, int laterCategory) {

    /** Which merchants are the team's at this moment. */
    public int categoryAt(long at) {
        return at < reorganisedAt ? category : laterCategory;
    }

    /** The name as the directory writes it. */
    public String label() {
        return role.label() + "-" + (number + 1);
    }
}
