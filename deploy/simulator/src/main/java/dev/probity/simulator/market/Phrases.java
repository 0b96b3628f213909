package dev.probity.simulator.market;

import dev.probity.simulator.chance.Rng;

/** Words for reviews: put together from stock phrases as hurried people do, so that innocent reviews often sound alike too. */
public final class Phrases {
    private static final String[] GOOD = {
        "Works great",
        "Love it",
        "Exactly as described",
        "Five stars",
        "Very happy with this",
        "My kids love it",
        "Great value",
        "Better than I expected",
        "Would buy again",
        "Sturdy and well made",
        "Arrived quickly and well packed",
        "Perfect size",
        "Does what it says",
        "Great gift",
        "Good quality for the price",
        "So far so good"
    };
    private static final String[] FAIR = {
        "It is okay",
        "Not bad for the price",
        "Average quality",
        "Does the job but feels cheap",
        "Smaller than I thought",
        "Took a while to arrive",
        "Instructions could be clearer",
        "Fine, nothing special"
    };
    private static final String[] BAD = {
        "Broke after a week",
        "Very disappointed",
        "Not as pictured",
        "Stopped working",
        "Waste of money",
        "Poor quality",
        "Arrived damaged and no answer from the seller",
        "Smells awful",
        "Returned it",
        "Do not buy",
        "Missing parts",
        "Customer service never replied"
    };
    private static final String[] DETAIL = {
        "the colour is a bit different from the photo",
        "we use it every day in the kitchen",
        "the zipper feels solid",
        "the battery lasts about two days",
        "it fits in a small drawer",
        "my husband fixed it with two screws",
        "the strap is comfortable",
        "it was easy to clean",
        "the lid does not close properly",
        "the box was dented",
        "I bought a second one for my sister",
        "the sound is clear",
        "the cable is rather short",
        "it looks nice on the desk",
        "the fabric is soft",
        "it took ten minutes to set up",
        "the dog ignores it",
        "the handle stays cool on the stove"
    };
    private static final String[] CLOSING = {
        "",
        "",
        "",
        "Thanks.",
        "Recommended.",
        "Would not order again.",
        "Will update if anything changes.",
        "Hope this helps.",
        "Compared three others before.",
        "Second purchase from this shop.",
        ":)"
    };

    private Phrases() {}

    /** What someone who gives this many stars might write. */
    public static String text(Rng rng, int rating) {
        String[] opening = rating >= 4 ? GOOD : rating == 3 ? FAIR : BAD;
        StringBuilder text = new StringBuilder(160).append(one(rng, opening)).append('.');
        for (int i = rng.poisson(1.1); i > 0; i--) {
            String detail = one(rng, DETAIL);
            text.append(' ')
                    .append(Character.toUpperCase(detail.charAt(0)))
                    .append(detail, 1, detail.length())
                    .append('.');
        }
        String closing = one(rng, CLOSING);
        return closing.isEmpty()
                ? text.toString()
                : text.append(' ').append(closing).toString();
    }

    /** The same again in other words, as people write who are told what to write: a detail more or less, another ending. */
    public static String reworded(Rng rng, String text) {
        int opening = text.indexOf('.') + 1;
        String kept = rng.chance(0.5) ? text : one(rng, GOOD) + "." + text.substring(opening);
        String detail = one(rng, DETAIL);
        String more = rng.chance(0.4) ? " " + Character.toUpperCase(detail.charAt(0)) + detail.substring(1) + "." : "";
        String ending = rng.chance(0.3) ? one(rng, CLOSING) : "";
        return kept + more + (ending.isEmpty() ? "" : " " + ending);
    }

    private static String one(Rng rng, String[] of) {
        return of[rng.below(of.length)];
    }
}
