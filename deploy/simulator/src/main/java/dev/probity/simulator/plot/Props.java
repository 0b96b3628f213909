package dev.probity.simulator.plot;

import dev.probity.simulator.event.Kind;
import dev.probity.simulator.market.Market;
import dev.probity.simulator.market.Reviewers;
import dev.probity.simulator.stage.Stage;
import dev.probity.simulator.tie.Identities;
import dev.probity.simulator.tie.Ties;
import dev.probity.simulator.tie.Ties.Party;
import dev.probity.simulator.tip.Tips;
import dev.probity.simulator.work.Office;
import dev.probity.simulator.world.World;
import java.util.Arrays;
import java.util.List;

/**
 * All that a plot needs to be played.
 *
 * @param stage where it is played
 * @param world who is there
 * @param market the marketplace
 * @param reviewers who writes reviews
 * @param office the desks
 * @param ties what is seen between parties
 * @param tips what people tell
 * @param identities what names parties
 * @param truth where it is confessed
 */
public record Props(
        Stage stage,
        World world,
        Market market,
        Reviewers reviewers,
        Office office,
        Ties ties,
        Tips tips,
        Identities identities,
        Truth truth) {

    Party merchant(int merchant) {
        return new Party(Kind.MERCHANT, world.merchants().number(merchant));
    }

    List<String> merchants(int[] merchants) {
        return Arrays.stream(merchants)
                .mapToObj(merchant -> merchant(merchant).written())
                .toList();
    }

    Party staff(int staff) {
        return new Party(Kind.STAFF, world.staff(staff).number());
    }
}
