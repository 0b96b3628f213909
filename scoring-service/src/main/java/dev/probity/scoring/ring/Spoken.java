package dev.probity.scoring.ring;

import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.finding.Window;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What was said last about the latest windows of one subject. */
final class Spoken {
    private static final int WINDOWS = 8;
    private final TreeMap<Integer, Float> last = new TreeMap<>();

    /** Whether there is something new worth saying of a window; says so once. Never of windows that are older than all those remembered. */
    boolean speaks(Window window, double logE, double step) {
        int days = (int) TimeUnit.SECONDS.toDays(window.start().getEpochSecond());
        int key = 2 * days + window.horizon().ordinal();
        float speech = Speech.decibans(logE);
        if (!Speech.worthSaying(speech, last.getOrDefault(key, Speech.NOTHING), step)) {
            return false;
        }
        last.put(key, speech);
        return last.size() <= WINDOWS || last.pollFirstEntry().getKey() != key;
    }

    void write(DataOutputStream to) throws IOException {
        to.writeByte(last.size());
        for (var entry : last.entrySet()) {
            to.writeInt(entry.getKey());
            to.writeFloat(entry.getValue());
        }
    }

    static Spoken read(DataInputStream from) throws IOException {
        var spoken = new Spoken();
        for (int left = from.readByte(); left > 0; left--) {
            spoken.last.put(from.readInt(), from.readFloat());
        }
        return spoken;
    }
}
