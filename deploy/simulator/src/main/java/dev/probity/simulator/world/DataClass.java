package dev.probity.simulator.world;

/** The kinds of data that staff can look at, each with the tool that shows it. */
public enum DataClass {
    MERCHANT_SALES("metrics-board"),
    PRODUCT_METRICS("metrics-board"),
    SEARCH_TERMS("term-explorer"),
    REVIEWER_CONTACT("review-console"),
    CUSTOMER_PROFILE("buyer-desk"),
    ACCOUNT_STANDING("seller-desk");

    private final String tool;

    DataClass(String tool) {
        this.tool = tool;
    }

    /** The tool that shows it. */
    public String tool() {
        return tool;
    }
}
