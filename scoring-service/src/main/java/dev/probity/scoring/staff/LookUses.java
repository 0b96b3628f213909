package dev.probity.scoring.staff;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often a person used each kind of look-up, in ordinary work and on errands; the least used makes room. */
final class LookUses {
    private static final int MOST_LABELS = 40;

    private final List<Use> uses = new ArrayList<>();

    private static final class Use {
        final int label;
        float ordinary;
        float errands;

        Use(int label) {
            this.label = label;
        }
    }

    void count(int label, boolean errand) {
        var use = find(label);
        if (use == null) {
            if (uses.size() == MOST_LABELS) {
                uses.remove(uses.stream()
                        .min(Comparator.comparingDouble(old -> old.ordinary + old.errands))
                        .orElseThrow());
            }
            use = new Use(label);
            uses.add(use);
        }
        use.errands += errand ? 1 : 0;
        use.ordinary += errand ? 0 : 1;
    }

    double ordinary(int label) {
        var use = find(label);
        return use == null ? 0 : use.ordinary;
    }

    double errands(int label) {
        var use = find(label);
        return use == null ? 0 : use.errands;
    }

    /** All ordinary ones. */
    double ordinary() {
        return uses.stream().mapToDouble(use -> use.ordinary).sum();
    }

    /** All those on errands. */
    double errands() {
        return uses.stream().mapToDouble(use -> use.errands).sum();
    }

    private @Nullable Use find(int label) {
        for (var use : uses) {
            if (use.label == label) {
                return use;
            }
        }
        return null;
    }

    void write(ByteBuffer out) {
        out.put((byte) uses.size());
        for (var use : uses) {
            out.putInt(use.label).putFloat(use.ordinary).putFloat(use.errands);
        }
    }

    static LookUses read(ByteBuffer in) {
        var read = new LookUses();
        for (int left = in.get(); left > 0; left--) {
            var use = new Use(in.getInt());
            use.ordinary = in.getFloat();
            use.errands = in.getFloat();
            read.uses.add(use);
        }
        return read;
    }
}
