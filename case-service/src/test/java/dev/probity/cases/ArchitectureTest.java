package dev.probity.cases;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;

@AnalyzeClasses(packages = "dev.probity.cases", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule whatIsDecidedIsPure = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.(CaseStatus|CaseChange|CaseState|AlertGrouping|AlertStanding|AlertChange|Pseudonyms"
                            + "|Masking|Bills|StoryTeller|Arrows|MarkBook|MarkWords|Money|Happenings|Span|CaseTitles|Counterparts)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.smallrye..",
                    "jakarta..",
                    "io.vertx..",
                    "org.hibernate..",
                    "org.apache.kafka..");

    @ArchTest
    static final ArchRule nobodyButTheClockKnowsTheTime = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.probity.cases.http.Clocks")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayUseIt = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(org.eclipse.microprofile.rest.client.inject.RegisterRestClient.class)
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveFullyQualifiedName("dev.probity.cases.http.SignInResource")
            .should()
            .beAnnotatedWith(RolesAllowed.class);

    /** The wall's matrix tries every door that the contract lists (Endpoints): one that it leaves out would be tried by nobody. */
    @ArchTest
    static final ArchRule onlySigningInIsLeftOutOfTheContract = methods()
            .that()
            .areDeclaredInClassesThat()
            .doNotHaveFullyQualifiedName("dev.probity.cases.http.SignInResource")
            .should()
            .notBeAnnotatedWith(describe(
                    "Operation that is hidden",
                    annotation -> annotation.getRawType().isEquivalentTo(Operation.class)
                            && annotation
                                    .get("hidden")
                                    .map(Boolean.TRUE::equals)
                                    .orElse(false)));

    private static final class Unlisted {
        @Operation(hidden = true)
        void door() {}
    }

    @ArchTest
    static void aDoorThatTheContractLeavesOutIsFound(JavaClasses ignored) {
        var unlisted = new ClassFileImporter().importClasses(Unlisted.class);
        assertThrows(AssertionError.class, () -> onlySigningInIsLeftOutOfTheContract.check(unlisted));
    }

    @ArchTest
    static final ArchRule entitiesStayInside = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .haveRawReturnType(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "an entity", type -> type.isAnnotatedWith(Entity.class)));

    @ArchTest
    static final ArchRule resourcesLeaveTheDatabaseToOthers = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule noTransactionWaitsForTheNetwork = noClasses()
            .that()
            .containAnyMethodsThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "open a transaction", method -> method.isAnnotatedWith(WithTransaction.class)))
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    ".*\\.(Scoring|ScoringClient|MutinyEmitter|DeadLetters|KafkaCarrier|IngestClient|IngestCarrier)");

    @ArchTest
    static final ArchRule httpIsPlumbing = noClasses()
            .that()
            .resideInAPackage("dev.probity.cases.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.probity.cases.alert..",
                    "dev.probity.cases.casefile..",
                    "dev.probity.cases.identity..",
                    "dev.probity.cases.story..",
                    "dev.probity.cases.subject..");

    @ArchTest
    static final ArchRule everyPackageSaysWhyItExists = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(org.jspecify.annotations.NullMarked.class);
}
