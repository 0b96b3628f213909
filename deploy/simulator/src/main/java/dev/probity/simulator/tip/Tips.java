package dev.probity.simulator.tip;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.event.EventLine;
import dev.probity.simulator.event.EventType;
import dev.probity.simulator.event.Key;
import dev.probity.simulator.event.Kind;
import dev.probity.simulator.stage.EventRef;
import dev.probity.simulator.stage.Stage;
import java.util.List;

/** Takes down what somebody tells; words and channels are dealt alike, whether there is anything in it or not. */
public final class Tips {
    private static final String[] CHANNELS = {"HOTLINE", "MAIL", "WEB", "WEB"};
    private static final double ANONYMOUS = 0.55;
    private static final List<String> OF_STAFF = List.of(
            "A colleague looks at shops that are not theirs.",
            "Somebody on our floor says that they can get things done for a seller.",
            "I saw them take photos of the screen after the shift.",
            "They talk about extra money and never say where it comes from.",
            "This person was rude and knew my address.",
            "My account was closed the day after I complained about this employee.");
    private static final List<String> OF_MERCHANTS = List.of(
            "The ratings of this shop cannot be real.",
            "The seller offered me a refund if I take my review back.",
            "My order never came and my review is gone.",
            "This shop knows figures that nobody outside can know.",
            "They sell copies of our product.");
    private static final List<String> OF_PERSONS = List.of(
            "Somebody wrote to me in a chat and offered help with my shop.",
            "A stranger had my e-mail address from an order.",
            "This person says that they know people inside.");

    private final Stage stage;
    private long tips = 20_000_000L;

    /** Tips of the story on this stage. */
    public Tips(Stage stage) {
        this.stage = stage;
    }

    /** Somebody tells something about a party. */
    public EventRef take(Rng rng, long at, Kind kind, long number) {
        List<String> words = switch (kind) {
            case STAFF -> OF_STAFF;
            case MERCHANT -> OF_MERCHANTS;
            default -> OF_PERSONS;
        };
        EventLine line = stage.event(EventType.TIP_RECEIVED, at, kind, number)
                .id(Key.TIP_ID, Kind.TIP, tips++)
                .text(Key.TEXT, words.get(rng.below(words.size())))
                .list(Key.ABOUT)
                .partyElement(kind, number)
                .close(']');
        line.text(Key.CHANNEL, CHANNELS[rng.below(CHANNELS.length)]).flag(Key.ANONYMOUS, rng.chance(ANONYMOUS));
        return stage.publish();
    }
}
