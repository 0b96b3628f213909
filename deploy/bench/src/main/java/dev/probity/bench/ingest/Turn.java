package dev.probity.bench.ingest;

import java.util.Optional;

/**
 * One contender's turn in one round.
 *
 * @param contender whose turn it was
 * @param round from 1
 * @param events events that were accepted and found on their topics
 * @param seconds wall time from the first byte sent to the last acknowledgement
 * @param brokerCpu CPU seconds of the broker
 * @param serviceCpu CPU seconds of the service or bridge, 0 where the contender has none
 * @param senderCpu CPU seconds of the HTTP client or, for Kafka's benchmark, of the producer
 * @param otherCpu CPU seconds that everything else on the machine took meanwhile; absent where it cannot be known
 */
public record Turn(
        Contender contender,
        int round,
        long events,
        double seconds,
        double brokerCpu,
        double serviceCpu,
        double senderCpu,
        Optional<Double> otherCpu) {

    /** Events a second of wall time. */
    public double rate() {
        return events / seconds;
    }

    /** Events a CPU second of all processes on the way, the sender included. */
    public double ratePerCpu() {
        return events / (brokerCpu + serviceCpu + senderCpu);
    }

    /** Events a CPU second of what an operator runs: all but the HTTP client; a producer is on the way and counts. */
    public double ratePerOwnCpu() {
        return contender.isProducer() ? ratePerCpu() : events / (brokerCpu + serviceCpu);
    }
}
