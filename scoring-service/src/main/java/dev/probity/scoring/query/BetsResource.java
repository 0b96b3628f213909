package dev.probity.scoring.query;

import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.ScoringTopology;
import dev.probity.scoring.bet.Bet;
import dev.probity.scoring.bet.BetJson;
import dev.probity.scoring.bet.BetRules;
import dev.probity.scoring.bet.BetStage;
import dev.probity.scoring.bet.Lesson;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.query.Views.BetList;
import dev.probity.scoring.query.Views.BetView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How much is bet on each detector, and what taught it. */
@Path("/api/v1/bets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.DETECTION_ENGINEER, Roles.AUDITOR, Roles.ADMIN, Roles.SERVICE})
@Tag(name = "Bets")
@APIResponse(
        responseCode = "default",
        description = "A problem; 503 with Retry-After while state moves between instances",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class BetsResource {
    private static final int DECIMALS = 4;

    private final LocalState local;
    private final ScoringConfig config;
    private final BetRules rules;

    BetsResource(LocalState local, ScoringConfig config) {
        this.local = local;
        this.config = config;
        this.rules = BetRules.of(config.bets());
    }

    @GET
    @Operation(
            operationId = "listBets",
            summary = "The bet in force on every detector that speaks here, and on others that outcomes taught")
    @APIResponseSchema(BetList.class)
    public BetList bets() {
        var bets = new TreeMap<String, BetView>();
        Stream.concat(
                        ScoringTopology.DETECTORS.stream().map(Detector::name),
                        config.bets().detectors().keySet().stream())
                .forEach(detector -> bets.put(detector, untaught(detector, rules)));
        local.steady(() -> {
            try (var all = local.<String, byte[]>store(BetStage.BETS).all()) {
                all.forEachRemaining(entry -> {
                    if (!Lesson.isOfRule(entry.key)) {
                        bets.put(entry.key, taught(BetJson.read(entry.value), rules));
                    }
                });
            }
            return bets;
        });
        return new BetList(List.copyOf(bets.values()));
    }

    /** The bet on a detector that no outcome has taught. */
    static BetView untaught(String detector, BetRules rules) {
        double bet = rules.configured(detector);
        return new BetView(detector, share(bet), withMerchants(detector, bet, rules), share(bet), 0, 0, null);
    }

    private static BetView taught(Bet bet, BetRules rules) {
        return new BetView(
                bet.detector(),
                share(bet.bet()),
                withMerchants(bet.detector(), bet.bet(), rules),
                share(bet.configured()),
                bet.confirmed(),
                bet.cleared(),
                bet.changedAt());
    }

    private static @Nullable BigDecimal withMerchants(String detector, double bet, BetRules rules) {
        double apart = rules.withMerchants(detector, bet);
        return apart == bet ? null : share(apart);
    }

    private static BigDecimal share(double share) {
        return BigDecimal.valueOf(share).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
