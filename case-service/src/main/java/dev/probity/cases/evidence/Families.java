package dev.probity.cases.evidence;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of families of evidence, long and short; an unknown family keeps its own name. */
public final class Families {
    private static final Map<String, Name> NAMES = Map.ofEntries(
            Map.entry("gain", new Name("Gain after touch", "Gain", "P30D")),
            Map.entry("purpose", new Name("Purpose", "Purpose", "P30D")),
            Map.entry("portfolio", new Name("Portfolio", "Portfolio", "P30D")),
            Map.entry("volume", new Name("Volume", "Volume", "P30D")),
            Map.entry("hours", new Name("Hours", "Hours", "P30D")),
            Map.entry("tickets", new Name("Own tickets", "Tickets", "P30D")),
            Map.entry("powers", new Name("Powers", "Powers", "P30D")),
            Map.entry("broker", new Name("Broker", "Broker", "P90D")),
            Map.entry("payment", new Name("Payment", "Payment", "P90D")),
            Map.entry("ring", new Name("Review ring", "Ring", "P30D")),
            Map.entry("anomaly", new Name("Anomaly", "Anomaly", "P30D")),
            Map.entry("tips", new Name("Tips", "Tips", "P30D")),
            Map.entry("watchlist", new Name("Watch-list", "Watch-list", "P90D")),
            Map.entry("rule", new Name("Rules", "Rules", "P30D")));

    private Families() {}

    private record Name(String label, String shortLabel, String halfLife) {}

    public static String label(String family) {
        var name = NAMES.get(family);
        return name == null ? family : name.label();
    }

    public static String shortLabel(String family) {
        var name = NAMES.get(family);
        return name == null ? family : name.shortLabel();
    }

    /** What scoring said, or the family's usual half-life where it said none. */
    public static String halfLife(String family, @Nullable String said) {
        var name = NAMES.get(family);
        return said != null ? said : name == null ? "P30D" : name.halfLife();
    }
}
