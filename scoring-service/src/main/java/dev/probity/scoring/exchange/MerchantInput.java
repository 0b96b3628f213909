package dev.probity.scoring.exchange;

import dev.probity.scoring.event.PartyEvent;

/** What moves a merchant's gains. */
sealed interface MerchantInput {
    /** Something happened to the merchant; each event comes once. */
    record Moved(PartyEvent event) implements MerchantInput {}

    /** A member of staff touched it on a day that is over. */
    record Touched(StaffTouch touch) implements MerchantInput {}
}
