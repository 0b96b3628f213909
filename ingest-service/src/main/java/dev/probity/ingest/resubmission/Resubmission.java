package dev.probity.ingest.resubmission;

import dev.probity.ingest.adapter.CloudTrail;
import dev.probity.ingest.adapter.ReviewsCsv;
import dev.probity.ingest.deadletter.DeadLetter;
import dev.probity.ingest.deadletter.DeadLetterSeal;
import dev.probity.ingest.http.Bodies;
import dev.probity.ingest.http.ProblemException;
import dev.probity.ingest.http.ProblemType;
import dev.probity.ingest.http.Room;
import dev.probity.ingest.intake.Answers;
import dev.probity.ingest.intake.IntakeRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.Base64;

/** Opens a dead letter and sends what is in it by the door that it came by; today's rules and mappings judge it. */
@ApplicationScoped
public class Resubmission {
    private final DeadLetterSeal seal;
    private final CloudTrail cloudTrail;
    private final ReviewsCsv reviewsCsv;
    private final Bodies bodies;

    Resubmission(DeadLetterSeal seal, CloudTrail cloudTrail, ReviewsCsv reviewsCsv, Bodies bodies) {
        this.seal = seal;
        this.cloudTrail = cloudTrail;
        this.reviewsCsv = reviewsCsv;
        this.bodies = bodies;
    }

    /** What became of it. */
    Response of(DeadLetter letter, IntakeRun run, Room room) {
        var payload = payload(letter);
        var origin = letter.origin();
        switch (origin.adapter()) {
            case null -> run.take(payload, 1);
            case CloudTrail.NAME -> cloudTrail.take(run, payload, 0, payload.length, 1);
            case ReviewsCsv.NAME -> {
                var table = bodies.pieces(new ByteArrayInputStream(payload), null, room);
                return reviewsCsv.take(run, table, origin.mapping());
            }
            default -> throw unreadable("it came by an adapter that is unknown here; send it anew");
        }
        return Answers.ofMany(run.finish());
    }

    private byte[] payload(DeadLetter letter) {
        if (!letter.sealed()) {
            throw unreadable("this record was refused behind ingest, by " + letter.service()
                    + "; correct and send its event anew");
        }
        if (!letter.isResendable()) {
            throw unreadable("it was too long and is cut off; send it anew");
        }
        try {
            return seal.open(Base64.getDecoder().decode(letter.payload()));
        } catch (IllegalArgumentException e) {
            throw unreadable("sealed with another key than the one configured now");
        }
    }

    private static ProblemException unreadable(String detail) {
        return new ProblemException(ProblemType.DEAD_LETTER_UNREADABLE, detail);
    }
}
