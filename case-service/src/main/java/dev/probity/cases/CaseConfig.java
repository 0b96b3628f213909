package dev.probity.cases;

import dev.probity.cases.identity.PlaceKind;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All settings of case-service that aren't Quarkus' own. */
@ConfigMapping(prefix = "probity.case")
public interface CaseConfig {
    /** Where scoring answers. */
    @WithDefault("http://localhost:8082")
    String scoringUrl();

    /** Private key (JWK, inline or a path) that opens sealed names; not needed before names are shown to anyone. */
    Optional<String> sealingPrivateKey();

    /** Private keys of before (each a JWK, inline or a path), which open what was sealed before the key was changed; each is told by its RFC 7638 thumbprint. Leave one out once every profile was sent again. */
    Optional<List<String>> earlierSealingPrivateKeys();

    /** Which alerts open a case by themselves when none is there to join. */
    @WithDefault("ABOVE_LINE")
    OpenCase openCase();

    /** How an alert finds the case that it belongs to. */
    Grouping grouping();

    /** Who must not see what. */
    Wall wall();

    /** For how long somebody may see a case that isn't theirs. */
    BreakGlass breakGlass();

    /** Until when the next step is due. */
    Clocks clocks();

    /** Tasks that every case begins with, divided by commas; none where it is empty. */
    @WithDefault(
            "Look into the tickets behind what was touched,Test the other explanations that are open,Look for others who touched the same merchants,Hear the person or write down why not,Have a second investigator read the bill")
    Optional<List<String>> checklist();

    /** Which files a case takes in. */
    Attachments attachments();

    /** How much of everyone's risk is kept here. */
    Risk risk();

    /** How decisions leave. */
    Outbox outbox();

    /** How measures against subjects of cases are decided on and ordered. */
    Enforcement enforcement();

    /** The log of every change and every read of a case. */
    Record record();

    /** How those who watch are watched. */
    Watch watch();

    /** What kind of place this is: local, staging or production. Sign-ins of the local suite are good where it is local, and nowhere else. */
    @WithDefault("production")
    PlaceKind place();

    /** Name of the place, shown beside the suite's name; by default its kind. */
    Optional<String> placeLabel();

    /** Whether what is shown is a told story: the pages then say so, and offer a tour. */
    @WithDefault("false")
    boolean toldStory();

    /** User names to whom work can be given before they first sign in. */
    Optional<List<String>> investigators();

    /** How long the answer to an Idempotency-Key is kept. */
    @WithDefault("P1D")
    Duration idempotencyKept();

    /** Pause between heartbeats of the live stream. */
    @WithDefault("PT5S")
    Duration heartbeat();

    /** Streams of open pages. */
    Live live();

    /** How much each may ask. */
    Rate rate();

    /** Largest body of a request. */
    @WithDefault("256K")
    MemorySize body();

    /** Alerts that open a case by themselves. */
    enum OpenCase {
        ABOVE_LINE,
        NEVER
    }

    /** How much each user name may ask of one replica. */
    interface Rate {
        /** So many requests a second in the long run. */
        @WithDefault("50")
        @Min(1)
        int perSecond();

        /** So many at once, after a while without any. */
        @WithDefault("200")
        @Min(1)
        int burst();
    }

    /** How an alert finds the case that it belongs to. */
    interface Grouping {
        /** How far apart in event time two alerts may lie to be tied by a merchant. */
        @WithDefault("P30D")
        Duration within();

        /** A merchant that more waiting alerts than this name ties none of them: it is merely popular. */
        @WithDefault("5")
        @Min(1)
        int merchantHubLimit();

        /** A case with this many subjects takes in no other one by rule. */
        @WithDefault("20")
        @Min(1)
        int subjectsLimit();

        /** So many of an alert's merchants, the heaviest, are drawn into its case. */
        @WithDefault("5")
        @Min(0)
        int merchantsDrawnIn();
    }

    /** Who must not see what. */
    interface Wall {
        /** Claim of access and identity tokens that holds the staff id, as events have it, of whoever signed in. */
        @WithDefault("staff_id")
        String staffClaim();

        /** User names of people and machines that are no staff of the marketplace: no team and no superior walls anything from them, unless their token has a staff id of which a profile came. Anyone else whose token has no staff id, or one that no profile has, sees nothing. */
        Optional<List<String>> outsiders();
    }

    /** For how long somebody who gives a reason sees a case that isn't theirs. */
    interface BreakGlass {
        /** For so long somebody sees a case by break-glass who doesn't say for how long. */
        @WithDefault("PT4H")
        Duration usual();

        /** For so long at most. */
        @WithDefault("P1D")
        Duration longest();
    }

    /** Until when the next step is due, from the day it came here. */
    interface Clocks {
        /** From an alert's arrival to triage. */
        @WithDefault("P1D")
        Duration triage();

        /** From a case's opening to its decision. */
        @WithDefault("P14D")
        Duration decision();

        /** From the day on which an appeal came in to its decision. */
        @WithDefault("P14D")
        Duration appeal();

        /** Pause between looks for cases whose clock ran out. */
        @WithDefault("15s")
        String every();
    }

    /** Which files a case takes in. */
    interface Attachments {
        /** Largest file; no more than 128M. */
        @WithDefault("25M")
        MemorySize largest();

        /** All files of a case together: an export holds them in memory. */
        @WithDefault("100M")
        MemorySize ofACase();

        /** Types that are taken, as their content tells, whatever their sender says. */
        @WithDefault(
                "application/pdf,image/png,image/jpeg,text/plain,text/csv,application/json,message/rfc822,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/zip")
        Set<String> types();
    }

    /** How much of everyone's risk is kept here. */
    interface Risk {
        /** Total in decibans below which a subject that is in no alert or case isn't kept. */
        @WithDefault("-35")
        double floor();
    }

    /** How decisions leave. */
    interface Outbox {
        /** Pause between looks for something to send when nobody called. */
        @WithDefault("1s")
        String every();

        /** For so long one replica has what it took to send to itself. */
        @WithDefault("PT30S")
        Duration lease();

        /** At most so many at once. */
        @WithDefault("50")
        @Min(1)
        int batch();

        /** What was sent is kept for so long, to answer questions. */
        @WithDefault("P30D")
        Duration kept();
    }

    /** How long, and how many, streams of open pages are. */
    interface Live {
        /** A stream ends after so long and is opened anew, with the roles of then; before that where the sign-in that opened it expires. */
        @WithDefault("PT15M")
        Duration longest();

        /** So many streams one account holds on a replica: one for each open page. */
        @WithDefault("20")
        @Min(1)
        int streams();
    }

    /** How measures against subjects of cases are decided on and ordered. */
    interface Enforcement {
        /** Amount, by currency (`.EUR`), above which two people must approve; a currency that is named neither here nor by default always needs two, and so does any beside another against the same target within 30 days. */
        Map<String, BigDecimal> twoApproversAbove();

        /** So many orders go out in any hour; the others wait, those that take something back before all others. */
        @WithDefault("50")
        @Min(1)
        int hourlyCap();

        /** So many appeals one measure has, each after the one before it failed; each that comes before the order holds it back. */
        @WithDefault("2")
        @Min(1)
        int appeals();

        /** So long appeals come in: from the order on, and again from an appeal that failed. */
        @WithDefault("P183D")
        Duration contest();

        /** Notice before an account is closed, by the account's country (`.DE`); an order waits until it is over. */
        Map<String, Duration> notice();

        /** The same for countries that aren't named, and accounts whose country isn't known. */
        @WithDefault("P30D")
        Duration noticeElsewhere();

        /** What the statement of reasons says about ways to contest a measure; `{contest}` stands for how long that is possible. */
        @WithDefault(
                "You can contest this decision within {contest}, free of charge, by answering this message. Somebody who had no part in it will decide. You remain free to go to an out-of-court dispute body or to a court.")
        String redress();

        /** Pause between looks for orders that are due. */
        @WithDefault("1s")
        String every();

        /** Endpoints that get every order beside its topic, by name, signed as Standard Webhooks has it: `.url`, and `.secrets` (whsec_… or a file that holds it; two while one replaces the other). */
        Map<String, Webhook> webhooks();

        /** What is done when an endpoint doesn't take an order. */
        WebhookRetries webhookRetries();
    }

    /** One endpoint. */
    interface Webhook {
        /** Where to. */
        URI url();

        /** With what it is signed. */
        List<String> secrets();
    }

    /** What is done when an endpoint doesn't take an order. */
    interface WebhookRetries {
        /** Pause after the first try; each is twice as long as the one before. */
        @WithDefault("PT5S")
        Duration firstPause();

        /** Longest pause. */
        @WithDefault("PT1H")
        Duration longestPause();

        /** After so many tries it is given up, until somebody has it sent again. */
        @WithDefault("15")
        @Min(1)
        int tries();

        /** For so long an answer is waited for; less than the outbox's lease. */
        @WithDefault("PT10S")
        Duration timeout();
    }

    /** How those who watch are watched. */
    interface Watch {
        /** Where ingest takes looks as events. */
        @WithDefault("http://localhost:8081")
        String ingestUrl();

        /** Source of these events; the service's account at ingest must be granted it. */
        @WithDefault("/probity/case-service")
        String source();

        /** The same file, looked at again within so long, is no other look. */
        @WithDefault("PT30M")
        Duration again();

        /** Looks within so long can be a burst. */
        @WithDefault("PT10M")
        Duration burstWithin();

        /** So many different files within that are one. */
        @WithDefault("20")
        @Min(2)
        int burstFiles();

        /** So many different files that weren't there for somebody, within that, are told. */
        @WithDefault("5")
        @Min(1)
        int tries();

        /** When night begins, where somebody works. */
        @WithDefault("22:00")
        LocalTime nightFrom();

        /** When it is over. */
        @WithDefault("06:00")
        LocalTime nightUntil();

        /** So many different files in one night are told. */
        @WithDefault("3")
        @Min(1)
        int nightFiles();

        /** Time zone of who works at a site that isn't named. */
        @WithDefault("UTC")
        ZoneId zone();

        /** Time zones of sites, by the site's name as in staff's profiles. */
        Map<String, ZoneId> zones();

        /** Looks are kept for so long; what auditors were told of them, for ever. */
        @WithDefault("P180D")
        Duration kept();
    }

    /** The log of every change and every read of a case. */
    interface Record {
        /** Key that signs the log's checkpoints: Ed25519, as JWK or as PKCS#8 in PEM, inline or a path. Without it entries wait, and nothing can be proved or exported. */
        Optional<String> signingKey();

        /** Name of the log, as its checkpoints and its key have it: no spaces, no plus; a name of its own for each installation. */
        @WithDefault("probity/record")
        String origin();

        /**
         * How long after its closing the words of a case are destroyed, unless it is under legal hold; as long after they came to be, those that belong to no case
         * (decided alerts, entries of the record, answers to notices). Without it all are kept.
         */
        Optional<Duration> retention();

        /** The same for cases that ended clearing everybody (false alarm, authorised), and alerts that were dismissed so. Of several times that apply the shortest governs. */
        Optional<Duration> retentionCleared();

        /** The same for cases with staff who work there, and alerts about them, by country (`.DE`). Of several times that apply the shortest governs. */
        Map<String, Duration> retentionByCountry();

        /** Pause between looks for entries that have no place in the log yet. */
        @WithDefault("1s")
        String every();

        /** Pause between checkpoints that go to the topic `probity.checkpoints`, for others to keep; `off`: none goes. */
        @WithDefault("1m")
        String sentEvery();
    }
}
