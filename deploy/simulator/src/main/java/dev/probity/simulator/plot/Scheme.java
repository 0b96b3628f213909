package dev.probity.simulator.plot;

import dev.probity.simulator.world.DataClass;
import dev.probity.simulator.world.Role;
import java.util.List;

/** The ways in which insiders serve their clients. */
enum Scheme {
    /** Sells sales figures and search terms, mostly of the client's competitors. */
    SALES_SELLER(
            List.of(Role.SELLER_SUPPORT, Role.ACCOUNT_MANAGER, Role.CATALOG, Role.DATA_ANALYST),
            List.of(DataClass.MERCHANT_SALES, DataClass.SEARCH_TERMS, DataClass.PRODUCT_METRICS)),
    /** Sells the addresses of those who wrote bad reviews, who are then talked round. */
    CONTACT_SELLER(
            List.of(Role.SELLER_SUPPORT, Role.CUSTOMER_SERVICE, Role.REVIEW_MODERATOR),
            List.of(DataClass.REVIEWER_CONTACT, DataClass.CUSTOMER_PROFILE)),
    /** Removes bad reviews. */
    REVIEW_REMOVER(List.of(Role.REVIEW_MODERATOR, Role.SELLER_SUPPORT), List.of(DataClass.REVIEWER_CONTACT)),
    /** Restores suspended accounts on an appeal that the insider drafted. */
    REINSTATER(List.of(Role.SELLER_SUPPORT, Role.FRAUD_INVESTIGATOR), List.of(DataClass.ACCOUNT_STANDING)),
    /** Suspends a competitor of the client. */
    COMPETITOR_SUSPENDER(
            List.of(Role.FRAUD_INVESTIGATOR, Role.SELLER_SUPPORT),
            List.of(DataClass.ACCOUNT_STANDING, DataClass.MERCHANT_SALES));

    private final List<Role> roles;
    private final List<DataClass> dataClasses;

    Scheme(List<Role> roles, List<DataClass> dataClasses) {
        this.roles = roles;
        this.dataClasses = dataClasses;
    }

    /** Who is able to. */
    List<Role> roles() {
        return roles;
    }

    /** What they look at. */
    List<DataClass> dataClasses() {
        return dataClasses;
    }
}
