package dev.probity.cases.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Http;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers may keep of the pages; made-up ones stand in for the built. */
@QuarkusTest
@ComponentTest
class PageCachingQuarkusTest {
    private static String caching(String path) {
        var answer = Http.call("GET", path, null, Map.of());
        assertEquals(200, answer.statusCode(), path);
        return answer.headers().firstValue("cache-control").orElse("nothing said");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/queue", "/cases/1", "/assets/none", "/made-up.js"})
    void whatMayChangeIsAskedForAnew(String path) {
        assertEquals("no-cache", caching(path));
    }

    @Test
    void whatHasItsHashInItsNameIsKept() {
        assertEquals("public, max-age=31536000, immutable", caching("/assets/made-up-Dk3xQ9aB.js"));
    }

    @Test
    void answersAreKeptNowhere() {
        var answer = Http.call("GET", "/api/v1/me", null, Map.of("X-Requested-With", "JavaScript"));
        assertEquals("no-store", answer.headers().firstValue("cache-control").orElseThrow());
    }
}
