package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.ShareAccount;
import dev.probity.scoring.memory.RecentIds;
import dev.probity.scoring.memory.TouchLog;
import dev.probity.scoring.peer.PeerGroups;
import dev.probity.scoring.policy.Terms;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is remembered of one member of staff, save the touches themselves ({@link TouchLog}). Laid out by hand: state bytes are what an event costs.
 *
 * <p>Kept decoded in the processor's own cache and written whole after each event (half a microsecond; the store's put costs forty times as much).
 */
final class StaffState {
    private static final byte FORMAT = 4;
    static final int LABELS_REMEMBERED = 256;

    final RecentIds seen;
    OwnTickets tickets;
    HourCounts hours;
    RecentDays recent;
    /** Days that may still change, in order. */
    final List<DayAccount> open;

    final Beat beat;
    Familiar labels;
    /** Merchant-days untracked among all. */
    ShareAccount untracked;
    /** Merchant-days whose ticket is another merchant's, among the untracked. */
    ShareAccount mistaken;
    /** Untracked merchant-days off the beat. */
    ShareAccount offBeat;
    /** Merchant-days on which a power was used without a ticket, among those on which one was used. */
    ShareAccount powers;

    ErrandAccount errands;
    /** Labels new to the person and unknown to peers, among the labels of each hour. */
    ShareAccount novel;

    VolumeAccount volume;
    Conduct conduct;

    /** What the policy in force permits of the person; not stored, for it is asked for whenever the file is opened. */
    Terms terms = Terms.FREE;

    String role = "";
    String site = "";
    String team = "";
    /** Latest event time, in milliseconds since the epoch. */
    long latest = Long.MIN_VALUE;
    /** Day on which peers were last told of the person, who counts once on it; 0 for never. */
    int toldOn;
    /** Slot of the touch log that is written next. */
    int nextSlot;

    StaffState() {
        this(
                new RecentIds(),
                new OwnTickets(),
                new HourCounts(),
                new RecentDays(),
                new ArrayList<>(),
                new Beat(),
                new Familiar(LABELS_REMEMBERED),
                new ShareAccount(),
                new ShareAccount(),
                new ShareAccount(),
                new ShareAccount(),
                new ErrandAccount(),
                new ShareAccount(),
                new VolumeAccount(),
                new Conduct());
    }

    private StaffState(
            RecentIds seen,
            OwnTickets tickets,
            HourCounts hours,
            RecentDays recent,
            List<DayAccount> open,
            Beat beat,
            Familiar labels,
            ShareAccount untracked,
            ShareAccount mistaken,
            ShareAccount offBeat,
            ShareAccount powers,
            ErrandAccount errands,
            ShareAccount novel,
            VolumeAccount volume,
            Conduct conduct) {
        this.seen = seen;
        this.tickets = tickets;
        this.hours = hours;
        this.recent = recent;
        this.open = open;
        this.beat = beat;
        this.labels = labels;
        this.untracked = untracked;
        this.mistaken = mistaken;
        this.offBeat = offBeat;
        this.powers = powers;
        this.errands = errands;
        this.novel = novel;
        this.volume = volume;
        this.conduct = conduct;
    }

    /** Forgets all that was made of deeds; who the person is, and which events were seen, stays. */
    void beginAnew() {
        var fresh = new StaffState();
        hours = fresh.hours;
        recent = fresh.recent;
        labels = fresh.labels;
        untracked = fresh.untracked;
        mistaken = fresh.mistaken;
        offBeat = fresh.offBeat;
        powers = fresh.powers;
        errands = fresh.errands;
        novel = fresh.novel;
        volume = fresh.volume;
        conduct = conduct.anew();
        beat.forget();
        open.clear();
    }

    /** Groups of peers, the closest first. */
    List<String> groups() {
        return PeerGroups.ofStaff(role, site);
    }

    /** Groups by whom it is told which merchants are on the beat, the closest first. */
    List<String> beatGroups() {
        return PeerGroups.ofBeat(team, role, site);
    }

    int takeSlot() {
        int slot = nextSlot;
        nextSlot = (nextSlot + 1) % TouchLog.SLOTS;
        return slot;
    }

    /** Writes the state at the buffer's start and returns a copy of what was written. */
    byte[] bytes(ByteBuffer scratch) {
        var out = scratch.clear();
        out.put(FORMAT).putLong(latest).putShort((short) toldOn).put((byte) nextSlot);
        putText(out, role);
        putText(out, site);
        putText(out, team);
        seen.write(out);
        tickets.write(out);
        hours.write(out);
        recent.write(out);
        beat.write(out);
        labels.write(out);
        untracked.write(out);
        mistaken.write(out);
        offBeat.write(out);
        powers.write(out);
        errands.write(out);
        novel.write(out);
        volume.write(out);
        conduct.write(out);
        out.put((byte) open.size());
        open.forEach(day -> day.write(out));
        var bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    static StaffState of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        byte format = in.get();
        if (format != FORMAT) {
            throw new IllegalStateException("state of staff in format " + format + ", expected " + FORMAT);
        }
        long latest = in.getLong();
        int toldOn = Short.toUnsignedInt(in.getShort());
        int nextSlot = in.get();
        var role = text(in);
        var site = text(in);
        var team = text(in);
        var state = new StaffState(
                RecentIds.read(in),
                OwnTickets.read(in),
                HourCounts.read(in),
                RecentDays.read(in),
                new ArrayList<>(),
                Beat.read(in),
                Familiar.read(in, LABELS_REMEMBERED),
                ShareAccount.read(in),
                ShareAccount.read(in),
                ShareAccount.read(in),
                ShareAccount.read(in),
                ErrandAccount.read(in),
                ShareAccount.read(in),
                VolumeAccount.read(in),
                Conduct.read(in));
        for (int left = in.get(); left > 0; left--) {
            state.open.add(DayAccount.read(in));
        }
        state.latest = latest;
        state.toldOn = toldOn;
        state.nextSlot = nextSlot;
        state.role = role;
        state.site = site;
        state.team = team;
        return state;
    }

    static void putText(ByteBuffer out, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.putShort((short) bytes.length).put(bytes);
    }

    static String text(ByteBuffer in) {
        var bytes = new byte[in.getShort()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
