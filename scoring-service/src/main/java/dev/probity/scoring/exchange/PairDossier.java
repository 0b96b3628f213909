package dev.probity.scoring.exchange;

import dev.probity.scoring.finding.EvidenceRef;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What a finding cites of one pair: the touches, the gains that followed, the path between the two. Read when a finding wants it. */
final class PairDossier {
    private static final byte FORMAT = 2;
    private static final int MOST_TOUCHES = 6;
    private static final int MOST_GAINS = 6;
    private static final int MOST_HOPS = 4;
    static final Comparator<EvidenceRef> NEWEST_FIRST =
            Comparator.comparing(EvidenceRef::time).reversed().thenComparing(EvidenceRef::id);

    /** As {@code merchant:id}. */
    final String merchant;

    private short kinds;
    private int days;
    private int uncovered;
    private List<EvidenceRef> touches = List.of();
    private List<EvidenceRef> gains = List.of();
    private List<EvidenceRef> hops = List.of();
    private String gained = "";
    private String path = "";

    PairDossier(String merchant) {
        this.merchant = merchant;
    }

    void touch(StaffTouch touch) {
        kinds |= TouchKind.bits(touch.kinds());
        days = Math.min(Short.MAX_VALUE, days + 1);
        uncovered += touch.covered() ? 0 : 1;
        touches = newest(touches, touch.evidence(), MOST_TOUCHES);
    }

    void gain(PairGain gain) {
        gained = gain.words();
        gains = newest(gains, gain.evidence(), MOST_GAINS);
    }

    void path(Path known) {
        path = known.words();
        hops = newest(List.of(), known.evidence(), MOST_HOPS);
    }

    private static List<EvidenceRef> newest(List<EvidenceRef> old, List<EvidenceRef> more, int most) {
        var all = new ArrayList<>(old);
        more.stream().filter(event -> !old.contains(event)).forEach(all::add);
        all.sort(NEWEST_FIRST);
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }

    int days() {
        return days;
    }

    int uncovered() {
        return uncovered;
    }

    /** In an investigator's words. */
    String words() {
        var name = merchant.substring(merchant.indexOf(':') + 1);
        return name + ": " + GainWords.touched(days, uncovered, TouchKind.ofBits(kinds))
                + (gained.isEmpty() ? "" : "; then " + gained)
                + (path.isEmpty() ? "" : "; " + path);
    }

    /** Touches, gains and hops, newest first. */
    List<EvidenceRef> evidence() {
        var all = new ArrayList<>(touches);
        all.addAll(gains);
        all.addAll(hops);
        all.sort(NEWEST_FIRST);
        return all;
    }

    byte[] bytes() {
        var out = ByteBuffer.allocate(Texts.room(evidence(), merchant, gained, path));
        out.put(FORMAT);
        Texts.text(out, merchant);
        out.putShort(kinds).putShort((short) days).putShort((short) uncovered);
        Texts.text(out, gained);
        Texts.text(out, path);
        Texts.events(out, touches);
        Texts.events(out, gains);
        Texts.events(out, hops);
        return Arrays.copyOf(out.array(), out.position());
    }

    static PairDossier of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        byte format = in.get();
        if (format != FORMAT) {
            throw new IllegalStateException("dossier of a pair in format " + format + ", expected " + FORMAT);
        }
        var dossier = new PairDossier(Texts.text(in));
        dossier.kinds = in.getShort();
        dossier.days = in.getShort();
        dossier.uncovered = in.getShort();
        dossier.gained = Texts.text(in);
        dossier.path = Texts.text(in);
        dossier.touches = List.copyOf(Texts.events(in, dossier.merchant));
        dossier.gains = List.copyOf(Texts.events(in, dossier.merchant));
        dossier.hops = List.copyOf(Texts.events(in, dossier.merchant));
        return dossier;
    }
}
