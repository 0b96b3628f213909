package dev.probity.cases.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants changed, apart from the change itself.
 *
 * @param actor who wants it
 * @param ifMatch version that they saw; null when they don't care
 * @param key Idempotency-Key; null when they sent none
 * @param print SHA-256 of path, version and body, which tells a repeated request from another one
 */
public record Command(
        Actor actor, @Nullable Long ifMatch, @Nullable String key, String print) {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /** Refuses the change when somebody else made one since. */
    public void seen(long version) {
        if (ifMatch != null && ifMatch != version) {
            throw new ProblemException(
                    ProblemType.STALE,
                    "You saw version %d, it is at version %d now. Nothing of yours was saved."
                            .formatted(ifMatch, version));
        }
    }

    /** Of one of several things that are changed by one request: it has its own version, and its own key, which no client can send for the space in it. */
    public Command part(UUID of, @Nullable Long version) {
        return new Command(actor, version, key == null ? null : key + " " + of, print);
    }

    static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        var matcher = TAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw ProblemException.invalid("If-Match", "etag", "If-Match takes one ETag as it was given, or *.");
        }
        return Long.valueOf(matcher.group(1));
    }

    static @Nullable String key(@Nullable String key) {
        if (key == null) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.invalid(
                    "Idempotency-Key", "key", "An Idempotency-Key has 1 to 255 printable characters, no spaces.");
        }
        return key;
    }

    /** Reads a command's circumstances from the request. */
    @RequestScoped
    public static class Reader {
        @Inject
        SecurityIdentity identity;

        @Inject
        HttpHeaders headers;

        @Inject
        jakarta.ws.rs.core.UriInfo uri;

        /** The command that carries this body. */
        public Command of(Object body) {
            var ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
            return new Command(
                    Actor.of(identity),
                    version(ifMatch),
                    key(headers.getHeaderString("Idempotency-Key")),
                    sha256(uri.getPath() + "\n" + ifMatch + "\n" + body));
        }

        private static String sha256(String text) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
