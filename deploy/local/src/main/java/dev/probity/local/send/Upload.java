package dev.probity.local.send;

import dev.probity.local.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;

/** One file on its way to ingest-service, streamed as it is read. */
public final class Upload {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final URI service;
    private final String token;

    /** Sends to this service with this bearer token. */
    public Upload(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /** Sends a file; while it goes, the number of bytes read is told again and again. */
    public Outcome send(EventFile file, Form form, Optional<String> mapping, LongConsumer sent) {
        CountedStream stream = new CountedStream(file.content());
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build()) {
            var answer = client.sendAsync(
                    request(file, form, mapping, stream), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            while (!answer.isDone()) {
                sent.accept(stream.count());
                Thread.sleep(LOOK);
            }
            HttpResponse<String> response = answer.join();
            sent.accept(stream.count());
            return Outcome.of(response.statusCode(), response.body());
        } catch (CompletionException e) {
            throw failed(Objects.requireNonNullElse(e.getCause(), e), stream.count());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted. What was acknowledged before stays; send the file again to be sure.", e);
        }
    }

    private HttpRequest request(EventFile file, Form form, Optional<String> mapping, InputStream stream) {
        String query = mapping.map(text -> "?mapping=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .orElse("");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + form.path() + query))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", form.contentType(file.head()))
                .header("Accept", "application/json, application/problem+json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> stream));
        file.encoding().ifPresent(encoding -> request.header("Content-Encoding", encoding));
        return request.build();
    }

    private String base() {
        String text = service.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private Trouble failed(Throwable cause, long sent) {
        if (cause instanceof ConnectException || cause.getCause() instanceof ConnectException) {
            return new Trouble(
                    "Nobody answers at %s. Is the suite running? ./probity status tells.".formatted(service), cause);
        }
        if (cause instanceof IOException) {
            return new Trouble(
                    "The connection to %s broke off after %d bytes (%s). What was acknowledged stays; send the whole file again, scoring knows events by source and id (./probity send --help says for how long)."
                            .formatted(service, sent, cause.getMessage()),
                    cause);
        }
        return new Trouble("The file could not be sent: " + cause, cause);
    }
}
