package dev.probity.simulator.stage;

/** Takes the lines of a story, in order. */
@FunctionalInterface
public interface Output {
    /** Takes one line, its newline included; the buffer is used again afterwards. */
    void line(byte[] buffer, int length);
}
