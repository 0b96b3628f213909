package dev.probity.ingest;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "dev.probity.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Who makes the clock, who is given it, and who measures how long Kafka takes. */
    private static final Set<String> OF_THE_CLOCK = Set.of(
            "dev.probity.ingest.Wiring",
            "dev.probity.ingest.event.TimeBounds",
            "dev.probity.ingest.http.RememberedSignIn",
            "dev.probity.ingest.deadletter.DeadLetterWriter",
            "dev.probity.ingest.deadletter.DeadLetterLog");

    @ArchTest
    static final ArchRule aNamedFewKnowTheClock = noClasses()
            .that(describe("are no classes of the clock", type -> !OF_THE_CLOCK.contains(type.getFullName())))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nobodyReadsTheTimePastTheClock = noClasses()
            .should()
            .callMethodWhere(describe(
                    "the time is read without a clock",
                    call -> call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getName().equals("now")));

    @ArchTest
    static final ArchRule packagesMakeNoCycles =
            slices().matching("dev.probity.ingest.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageSaysWhyItExists = classes().should(new ArchCondition<>("be of a package-info") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean said = type.getPackage()
                    .tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith(NullMarked.class))
                    .isPresent();
            events.add(new SimpleConditionEvent(type, said, type.getPackageName() + " has no package-info"));
        }
    });

    @ArchTest
    static final ArchRule rulesKnowNothingOfKafkaOrHttp = noClasses()
            .that()
            .resideInAnyPackage("..schema..", "..event..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "jakarta.ws.rs..", "io.quarkus..", "..intake..", "..publish..");

    @ArchTest
    static final ArchRule onlyPublishAndDeadLettersKnowKafka = noClasses()
            .that()
            .resideOutsideOfPackages("..publish..", "..deadletter..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayUseIt =
            classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(RolesAllowed.class);

    @ArchTest
    static final ArchRule namesAreOfTheFieldNotOfPatterns = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
}
