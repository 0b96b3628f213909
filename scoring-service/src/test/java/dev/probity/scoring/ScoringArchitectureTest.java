package dev.probity.scoring;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

@AnalyzeClasses(packages = "dev.probity.scoring", importOptions = ImportOption.DoNotIncludeTests.class)
class ScoringArchitectureTest {
    /** All that is computed from what was told, and from nothing else. */
    private static final String[] ARITHMETIC = {
        "..event..",
        "..finding..",
        "..risk..",
        "..alert..",
        "..backtest..",
        "..bet..",
        "..explanation..",
        "..evidence..",
        "..staff..",
        "..merchant..",
        "..peer..",
        "..memory..",
        "..tie..",
        "..exchange..",
        "..ring..",
        "..anomaly..",
        "..tip..",
        "..watchlist..",
        "..watermark..",
        "..rule..",
        "..policy..",
        "..sigma.."
    };

    /** Where arithmetic meets Kafka: classes of the pure packages that may know it, by how their names end. */
    private static final List<String> PLUMBED_ENDINGS =
            List.of("Processor", "Stage", "Store", "Stores", "Order", "Ledger");

    /** The same by their names: they read stores, or the past, for whoever computes. */
    private static final Set<String> PLUMBED_NAMES = Set.of(
            "ExplanationSource",
            "GainDays",
            "GlobalPeers",
            "ToEveryPartition",
            "KafkaPast",
            "PolicyDoor",
            "ReviewDays",
            "SeenEvents",
            "StaffActivity",
            "StaffExplanations",
            "StoredDay",
            "TopicRun");

    /** Those that read a file, or wait for others, and compute nothing. */
    private static final Set<String> WORLDLY =
            Set.of("OfacCsv", "PolicyLedger", "RuleFolder", "RuleLedger", "RuleShelf", "WatchList");

    private static DescribedPredicate<JavaClass> outermost(String what, Predicate<String> name) {
        return DescribedPredicate.describe(what, type -> {
            var outer = type;
            while (outer.getEnclosingClass().isPresent()) {
                outer = outer.getEnclosingClass().get();
            }
            return name.test(outer.getSimpleName());
        });
    }

    private static final DescribedPredicate<JavaClass> PLUMBED = outermost(
            "know Kafka",
            name -> PLUMBED_NAMES.contains(name) || PLUMBED_ENDINGS.stream().anyMatch(name::endsWith));

    private static final DescribedPredicate<JavaClass> OF_THE_WORLD =
            outermost("read files, or wait", WORLDLY::contains);

    @ArchTest
    static final ArchRule arithmeticKnowsNoKafka = noClasses()
            .that()
            .resideInAnyPackage(ARITHMETIC)
            .and(not(PLUMBED))
            .and(not(OF_THE_WORLD))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.micrometer..", "io.opentelemetry..", "jakarta..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(http\\..*|URL|URI|Socket|ServerSocket)");

    @ArchTest
    static final ArchRule arithmeticReadsNoClockAndThrowsNoDice = noClasses()
            .that()
            .resideInAnyPackage(ARITHMETIC)
            .and(not(OF_THE_WORLD))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(RandomGenerator.class);

    @ArchTest
    static final ArchRule arithmeticTouchesNoFile = noClasses()
            .that()
            .resideInAnyPackage(ARITHMETIC)
            .and(not(OF_THE_WORLD))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.sql..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.io.File.class);

    @ArchTest
    static final ArchRule findingsStandOnNothing = noClasses()
            .that()
            .resideInAPackage("..finding..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.probity.scoring.risk..",
                    "dev.probity.scoring.alert..",
                    "dev.probity.scoring.bet..",
                    "dev.probity.scoring.query..",
                    "dev.probity.scoring.stream..",
                    "dev.probity.scoring.staff..",
                    "dev.probity.scoring.merchant..");

    @ArchTest
    static final ArchRule nothingButAnswersKnowsRest = noClasses()
            .that()
            .resideOutsideOfPackage("..query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayCall =
            classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(RolesAllowed.class);

    @ArchTest
    static final ArchRule conclusionsDoNotGoInCircles = SlicesRuleDefinition.slices()
            .matching("dev.probity.scoring.(finding|bet|risk|alert|query)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyPrints =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
