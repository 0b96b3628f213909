package dev.probity.scoring.tie;

import dev.probity.scoring.tie.TieLetter.Reached;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Says paths as an investigator would; parties by their ids, never by names. */
final class Words {
    private static final int MOST_NAMED = 3;

    private Words() {}

    /** {@code shares a phone with person:P-77, who was paid by M-12 and M-9 and shares a bank account with M-40 and is tied to 3 more}. */
    static String path(Strand own, String goBetween, List<Reached> others, int all) {
        var sentence = own.kind().words() + " " + Party.named(goBetween) + rarity(own);
        return others.isEmpty() ? sentence : sentence + ", who " + reached(others, all);
    }

    private static String rarity(Strand strand) {
        return strand.kind().shared() && strand.sharers() > 2 ? " (" + strand.sharers() + " share it)" : "";
    }

    private static String reached(List<Reached> others, int all) {
        var named = others.subList(0, Math.min(MOST_NAMED, others.size()));
        var byDeed = named.stream()
                .collect(Collectors.groupingBy(
                        other -> other.by().kind().fromGoBetween(),
                        LinkedHashMap::new,
                        Collectors.mapping(other -> Party.named(other.party()), Collectors.joining(" and "))));
        var words = byDeed.entrySet().stream()
                .map(deed -> deed.getKey() + " " + deed.getValue())
                .collect(Collectors.joining(" and "));
        return all > named.size() ? words + " and is tied to " + (all - named.size()) + " more" : words;
    }

    /** {@code , for example S-1 and M-2}, the rarest ties. */
    static String example(List<Reached> staff, List<Reached> merchants) {
        return staff.isEmpty() || merchants.isEmpty()
                ? ""
                : ", for example " + Party.named(staff.getFirst().party()) + " and "
                        + Party.named(merchants.getFirst().party());
    }
}
