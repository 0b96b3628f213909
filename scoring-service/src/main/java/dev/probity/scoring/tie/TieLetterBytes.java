package dev.probity.scoring.tie;

import dev.probity.scoring.tie.TieLetter.Called;
import dev.probity.scoring.tie.TieLetter.ClientOf;
import dev.probity.scoring.tie.TieLetter.Errand;
import dev.probity.scoring.tie.TieLetter.Forbidden;
import dev.probity.scoring.tie.TieLetter.Gained;
import dev.probity.scoring.tie.TieLetter.Gave;
import dev.probity.scoring.tie.TieLetter.Met;
import dev.probity.scoring.tie.TieLetter.News;
import dev.probity.scoring.tie.TieLetter.Served;
import dev.probity.scoring.tie.TieLetter.Shared;
import dev.probity.scoring.tie.TieLetter.Sharer;
import dev.probity.scoring.tie.TieLetter.Sighting;
import dev.probity.scoring.tie.TieLetter.Touched;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Letters as they lie on internal topics. */
final class TieLetterBytes {
    private static final byte FORMAT = 3;

    private TieLetterBytes() {}

    static byte[] write(TieLetter letter) {
        return TieBytes.bytes(FORMAT, letter, TieLetterBytes::write);
    }

    static TieLetter read(byte[] bytes) {
        return TieBytes.of(FORMAT, bytes, TieLetterBytes::read);
    }

    private static void write(DataOutput out, TieLetter letter) throws IOException {
        switch (letter) {
            case Sighting sighting -> {
                out.writeByte('i');
                out.writeByte(sighting.kind().code());
                out.writeUTF(sighting.party());
                TieBytes.event(out, sighting.event());
            }
            case Shared shared -> shared(out, shared);
            case Met met -> {
                out.writeByte('m');
                out.writeByte(met.kind().code());
                out.writeUTF(met.other());
                TieBytes.event(out, met.event());
            }
            case News news -> news(out, news);
            case Errand errand -> {
                out.writeByte('e');
                errand(out, errand);
            }
            case Gave gave -> {
                out.writeByte('g');
                out.writeUTF(gave.payer());
                out.writeDouble(gave.amount());
                TieBytes.event(out, gave.event());
            }
            case Served served -> {
                out.writeByte('v');
                served(out, served);
            }
            case Called ignored -> throw new IllegalArgumentException("merchants are told within their own task");
            case Forbidden ignored ->
                throw new IllegalArgumentException("what is forbidden is told within the own task");
            case Gained ignored -> throw new IllegalArgumentException("gains come on a topic of their own");
            case Touched ignored -> throw new IllegalArgumentException("touches come on a topic of their own");
        }
    }

    private static void shared(DataOutput out, Shared shared) throws IOException {
        out.writeByte('s');
        out.writeByte(shared.kind().code());
        out.writeUTF(shared.identifier());
        out.writeShort(shared.sharers());
        TieBytes.event(out, shared.own());
        TieBytes.list(out, shared.others(), (to, sharer) -> {
            to.writeUTF(sharer.party());
            TieBytes.event(to, sharer.event());
        });
        TieBytes.time(out, shared.at());
    }

    private static void news(DataOutput out, News news) throws IOException {
        out.writeByte('n');
        out.writeUTF(news.goBetween());
        TieBytes.standing(out, news.standing());
        var tie = news.tie();
        out.writeBoolean(tie != null);
        if (tie != null) {
            TieBytes.tie(out, tie);
        }
        out.writeShort(news.alike());
        TieBytes.list(out, news.others(), TieBytes::reached);
        TieBytes.time(out, news.at());
    }

    static void errand(DataOutput out, Errand errand) throws IOException {
        out.writeUTF(errand.merchant());
        out.writeUTF(errand.category());
        out.writeInt(errand.day());
        out.writeShort(errand.days());
        out.writeBoolean(errand.power());
        out.writeFloat(errand.share());
        TieBytes.habit(out, errand.habit());
        TieBytes.list(out, errand.clients(), (to, client) -> {
            to.writeUTF(client.goBetween());
            to.writeInt(client.merchants());
            to.writeFloat(client.strength());
            TieBytes.event(to, client.event());
        });
        TieBytes.event(out, errand.event());
        TieBytes.time(out, errand.at());
    }

    static Errand errand(DataInput in) throws IOException {
        return new Errand(
                in.readUTF(),
                in.readUTF(),
                in.readInt(),
                in.readUnsignedShort(),
                in.readBoolean(),
                in.readFloat(),
                TieBytes.habit(in),
                TieBytes.list(
                        in,
                        from -> new ClientOf(from.readUTF(), from.readInt(), from.readFloat(), TieBytes.event(from))),
                TieBytes.event(in),
                TieBytes.time(in));
    }

    static void served(DataOutput out, Served served) throws IOException {
        out.writeUTF(served.staff());
        out.writeInt(served.quarter());
        out.writeShort(served.tied());
        out.writeDouble(served.logE());
        out.writeShort(served.visited());
        out.writeInt(served.merchants());
        out.writeShort(served.days());
        out.writeDouble(served.expected());
        TieBytes.list(out, served.events(), TieBytes::event);
        out.writeShort(served.eventCount());
        TieBytes.time(out, served.at());
    }

    static Served served(DataInput in) throws IOException {
        return new Served(
                in.readUTF(),
                in.readInt(),
                in.readUnsignedShort(),
                in.readDouble(),
                in.readUnsignedShort(),
                in.readInt(),
                in.readUnsignedShort(),
                in.readDouble(),
                TieBytes.list(in, TieBytes::event),
                in.readUnsignedShort(),
                TieBytes.time(in));
    }

    private static TieLetter read(DataInput in) throws IOException {
        char code = (char) in.readByte();
        return switch (code) {
            case 'i' -> new Sighting(TieKind.of((char) in.readByte()), in.readUTF(), TieBytes.event(in));
            case 'm' -> new Met(TieKind.of((char) in.readByte()), in.readUTF(), TieBytes.event(in));
            case 's' ->
                new Shared(
                        TieKind.of((char) in.readByte()),
                        in.readUTF(),
                        in.readShort(),
                        TieBytes.event(in),
                        TieBytes.list(in, from -> new Sharer(from.readUTF(), TieBytes.event(from))),
                        TieBytes.time(in));
            case 'n' ->
                new News(
                        in.readUTF(),
                        TieBytes.standing(in),
                        in.readBoolean() ? TieBytes.tie(in) : null,
                        in.readShort(),
                        TieBytes.list(in, TieBytes::reached),
                        TieBytes.time(in));
            case 'e' -> errand(in);
            case 'v' -> served(in);
            case 'g' -> new Gave(in.readUTF(), in.readDouble(), TieBytes.event(in));
            default -> throw new IllegalStateException("unknown letter " + code);
        };
    }
}
