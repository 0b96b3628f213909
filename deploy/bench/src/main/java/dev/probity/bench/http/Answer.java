package dev.probity.bench.http;

/**
 * A whole HTTP answer.
 *
 * @param status its code
 * @param body its text, empty where there is none
 */
public record Answer(int status, String body) {

    /** Whether the server said that it did what it was asked. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }
}
