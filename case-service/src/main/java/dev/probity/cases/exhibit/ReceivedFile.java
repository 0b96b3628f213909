package dev.probity.cases.exhibit;

import java.nio.file.Path;

/**
 * A file that came whole and is of a type that is taken; it lies outside of the database until its request is over.
 *
 * @param path where
 * @param name cleaned
 * @param type as its content tells
 * @param sha256 hex
 * @param size bytes
 */
record ReceivedFile(Path path, String name, String type, String sha256, long size) {}
