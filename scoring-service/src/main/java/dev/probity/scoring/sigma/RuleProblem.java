package dev.probity.scoring.sigma;

/**
 * Why one rule can't be used; the others are not touched by it.
 *
 * @param source the file or part that the rule came from
 * @param rule the rule's title or id as far as it could be read, else empty
 * @param line 1-based line in the source
 * @param column 1-based column in the source
 * @param reason what is wrong and, where there is a way, what to do
 */
public record RuleProblem(String source, String rule, int line, int column, String reason) {}
