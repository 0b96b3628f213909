package dev.probity.simulator.work;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.world.DataClass;
import dev.probity.simulator.world.Role;

/**
 * What a person looks at.
 *
 * @param dataClass the kind of data
 * @param action VIEW, SEARCH, QUERY or EXPORT
 * @param records how many records are shown
 */
public record Look(DataClass dataClass, String action, int records) {
    private static final String[] ACTIONS = {"VIEW", "SEARCH", "QUERY", "EXPORT"};
    private static final double[] TYPICAL = {3, 12, 60, 180};
    private static final DataClass[] CLASSES = DataClass.values();
    private static final double[][] CLASS_WEIGHTS = weights(true);
    private static final double[][] ACTION_WEIGHTS = weights(false);

    private static double[][] weights(boolean ofClasses) {
        Role[] roles = Role.values();
        double[][] weights = new double[roles.length][];
        for (Role role : roles) {
            weights[role.ordinal()] = ofClasses ? role.dataClasses() : role.actions();
        }
        return weights;
    }

    /** What someone in this role looks at in ordinary work. */
    static Look ordinary(Rng rng, Role role) {
        DataClass dataClass = CLASSES[rng.weighted(CLASS_WEIGHTS[role.ordinal()])];
        return of(rng, dataClass, rng.weighted(ACTION_WEIGHTS[role.ordinal()]));
    }

    /** A view of this kind of data. */
    public static Look view(Rng rng, DataClass dataClass) {
        return of(rng, dataClass, 0);
    }

    /** An export of this kind of data, about as large as others make. */
    public static Look export(Rng rng, DataClass dataClass) {
        return of(rng, dataClass, 3);
    }

    private static Look of(Rng rng, DataClass dataClass, int action) {
        return new Look(dataClass, ACTIONS[action], 1 + (int) rng.logNormal(TYPICAL[action], 0.8));
    }
}
