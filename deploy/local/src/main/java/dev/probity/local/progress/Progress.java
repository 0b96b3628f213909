package dev.probity.local.progress;

/** Tells people what is going on; several stages may run at once. */
public interface Progress {
    /** A stage begins. */
    Stage begin(String title);

    /** A line on its own, between stages. */
    void say(String line);

    /** Something that takes a while. */
    interface Stage {
        /** What it is doing now; replaces what was said before. */
        void detail(String text);

        /** It came to its end. */
        void done(String result);

        /** Nobody waits for it any longer; it goes on by itself. */
        void left(String result);

        /** It did not. */
        void failed();
    }

    /** Says nothing, for tests. */
    static Progress silent() {
        return new Silent();
    }
}
