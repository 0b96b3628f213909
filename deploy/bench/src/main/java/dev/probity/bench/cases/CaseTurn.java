package dev.probity.bench.cases;

/**
 * What one turn found.
 *
 * @param work what was done
 * @param round from 1
 * @param pgbench whether pgbench did it, and not case-service
 * @param rate times a second
 * @param median milliseconds; of pgbench the mean
 * @param ninetyNinth milliseconds that 99 of 100 stay below; not known of pgbench: 0
 * @param paced the same at half that rate; 0 for pgbench
 * @param cpuEach milliseconds of CPU that case-service used for each; 0 for pgbench
 */
record CaseTurn(
        Work work,
        int round,
        boolean pgbench,
        double rate,
        double median,
        double ninetyNinth,
        double paced,
        double cpuEach) {}
