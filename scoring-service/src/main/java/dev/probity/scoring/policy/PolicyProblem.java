package dev.probity.scoring.policy;

/**
 * One thing that is wrong with a policy.
 *
 * @param pointer JSON pointer to it
 * @param rule what it breaks
 * @param detail in words
 */
public record PolicyProblem(String pointer, String rule, String detail) {}
