package dev.probity.cases.casefile;

/**
 * How much is in a case.
 *
 * @param exhibits kept as evidence
 * @param tasks that were not dropped
 * @param done of those
 */
record CaseCounts(int exhibits, int tasks, int done) {}
