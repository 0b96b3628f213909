package dev.probity.scoring;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
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
import java.util.Random;

@AnalyzeClasses(packages = "dev.probity.scoring", importOptions = ImportOption.DoNotIncludeTests.class)
class ScoringArchitectureTest {
    /** All that is computed from what was told, and from nothing else. */
    private static final String[] ARITHMETIC = {
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
        "..sigma.."
    };

    /** Where arithmetic meets Kafka: the only classes of the pure packages that may know it. */
    private static final DescribedPredicate<JavaClass> PLUMBED = simpleNameEndingWith("Processor")
            .or(simpleNameEndingWith("Stage"))
            .or(simpleNameEndingWith("Stores"))
            .or(simpleNameEndingWith("Order"))
            .or(DescribedPredicate.describe(
                    "or part of such a class",
                    type -> type.getEnclosingClass().isPresent()
                            && java.util.stream.Stream.of("Processor", "Stage", "Stores", "Order")
                                    .anyMatch(type.getEnclosingClass().get().getSimpleName()::endsWith)));

    @ArchTest
    static final ArchRule arithmeticKnowsNoKafka = noClasses()
            .that()
            .resideInAnyPackage("..finding..", "..risk..", "..alert..", "..bet..")
            .and(not(PLUMBED))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..", "io.micrometer..", "io.opentelemetry..", "jakarta..", "java.net..");

    @ArchTest
    static final ArchRule arithmeticReadsNoClockAndThrowsNoDice = noClasses()
            .that()
            .resideInAnyPackage(ARITHMETIC)
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
            .areAssignableTo(Random.class);

    @ArchTest
    static final ArchRule arithmeticTouchesNoFile = noClasses()
            .that()
            .resideInAnyPackage(ARITHMETIC)
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
