package dev.probity.local.command;

import dev.probity.local.oidc.SignIns;
import dev.probity.local.suite.Addresses;
import dev.probity.local.suite.Member;
import dev.probity.local.suite.Suite;
import java.util.ArrayList;
import java.util.List;

/** What a person needs to know once all is ready. */
final class Summary {
    private Summary() {}

    static List<String> of(Suite suite, String dataOption) {
        Addresses at = suite.addresses();
        List<String> names = suite.services().stream().map(Member::name).toList();
        List<String> lines =
                new ArrayList<>(List.of("", names.isEmpty() ? "The infrastructure runs." : "Probity runs."));
        lines.add("");
        if (names.contains("case")) {
            lines.add("  Pages       " + at.service("case"));
            lines.add("  Sign-ins    " + String.join(", ", SignIns.ALL));
            lines.add("              (the password is the name; investigator is where to begin)");
        }
        if (names.contains("ingest")) {
            lines.add("  Ingest      " + at.service("ingest"));
        }
        if (names.contains("scoring")) {
            lines.add("  Scoring     " + at.service("scoring"));
        }
        lines.add("  OpenID      " + at.issuer());
        lines.add("  Kafka       " + at.kafka());
        lines.add("  PostgreSQL  " + at.postgres());
        lines.add("  Data, logs  " + suite.data().root());
        lines.add("");
        if (names.size() < 3) {
            lines.add("  Settings for a service in dev mode: " + suite.data().environmentOf("SERVICE"));
        }
        lines.add("  ./probity status%1$s shows it; ./probity token USER%1$s prints a token.".formatted(dataOption));
        String down = "./probity down" + dataOption;
        lines.add("  %s stops it; the data stays.".formatted(Detached.isBehind() ? down : "Ctrl-C, or " + down + ","));
        return lines;
    }
}
