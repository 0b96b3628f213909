package dev.probity.bench.http;

import java.util.List;

/**
 * What the sending process did.
 *
 * @param events events sent whole
 * @param bytes bytes of events sent, before any compression
 * @param millis from the first byte sent to the last answer
 * @param requests requests answered
 * @param refusals requests that were not answered with success
 * @param answers bodies of the answers: all of a stream's, of single events only the first refused ones
 */
public record LoadReport(long events, long bytes, double millis, long requests, long refusals, List<String> answers) {}
