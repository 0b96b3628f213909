package dev.probity.simulator.world;

/** The jobs that touch merchants' data, and what each looks at in a day's work. */
public enum Role {
    SELLER_SUPPORT("seller-support", 0.38, 4.0, 0.29, new double[] {18, 8, 4, 1.5, 2, 66}, new double[] {80, 15, 3, 2}),
    CUSTOMER_SERVICE(
            "customer-service", 0.24, 4.5, 0.31, new double[] {2, 2, 0.5, 7, 80, 8}, new double[] {88, 11, 0.5, 0.5}),
    ACCOUNT_MANAGER(
            "account-manager", 0.11, 3.5, 0.46, new double[] {45, 24, 17, 0.6, 0.8, 12}, new double[] {62, 18, 8, 12}),
    CATALOG("catalog", 0.10, 4.0, 0.34, new double[] {5, 58, 28, 0.5, 0.5, 8}, new double[] {70, 22, 5, 3}),
    REVIEW_MODERATOR(
            "review-moderator", 0.08, 4.5, 0.31, new double[] {2, 14, 2, 44, 22, 16}, new double[] {76, 22, 1, 1}),
    FRAUD_INVESTIGATOR(
            "fraud-investigator", 0.04, 3.5, 0.56, new double[] {20, 8, 3, 18, 16, 35}, new double[] {55, 28, 12, 5}),
    DATA_ANALYST(
            "data-analyst", 0.04, 2.5, 0.50, new double[] {38, 34, 24, 0.5, 1, 2.5}, new double[] {10, 10, 60, 20}),
    AUDITOR("auditor", 0.01, 2.5, 0.62, new double[] {24, 12, 4, 14, 14, 32}, new double[] {70, 22, 5, 3});

    private final String label;
    private final double share;
    private final double tasks;
    private final double loose;
    private final double[] dataClasses;
    private final double[] actions;

    Role(String label, double share, double tasks, double loose, double[] dataClasses, double[] actions) {
        this.label = label;
        this.share = share;
        this.tasks = tasks;
        this.loose = loose;
        this.dataClasses = dataClasses;
        this.actions = actions;
    }

    /** The role whose share of the teams covers this point from 0 to 1. */
    static Role at(double point) {
        double left = point;
        for (Role role : values()) {
            left -= role.share;
            if (left < 0) {
                return role;
            }
        }
        return SELLER_SUPPORT;
    }

    /** The name as the directory writes it. */
    public String label() {
        return label;
    }

    /** Pieces of work in an ordinary shift. */
    public double tasks() {
        return tasks;
    }

    /** Mean share of pieces of work that nobody filed a ticket for. */
    public double loose() {
        return loose;
    }

    /** Whether the shifts run round the clock and through the week-end. */
    public boolean rota() {
        return this == SELLER_SUPPORT || this == CUSTOMER_SERVICE || this == REVIEW_MODERATOR;
    }

    /** How often each class of data is looked at, in the order of {@link DataClass}. */
    public double[] dataClasses() {
        return dataClasses.clone();
    }

    /** How often each action is taken: view, search, query, export. */
    public double[] actions() {
        return actions.clone();
    }
}
