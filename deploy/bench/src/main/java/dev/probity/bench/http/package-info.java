/**
 * The sending side, in a process of its own: HTTP/1.1 over keep-alive sockets with as little work an event as can be, so
 * that the figures tell about the service and not about a client library.
 */
@NullMarked
package dev.probity.bench.http;

import org.jspecify.annotations.NullMarked;
