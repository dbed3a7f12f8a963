package io.tenure.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.tenure.kernel.Allowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/** The rules of the architecture that a machine can check. A rule that finds nothing to check fails. */
@AnalyzeClasses(packages = "io.tenure", importOptions = ImportOption.DoNotIncludeTests.class)
class ModulesTest {

    @ArchTest
    static final ArchRule EACH_FLOOR_STANDS_ON_THE_ONE_BELOW = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("kernel").definedBy("io.tenure.kernel..")
            .layer("authority").definedBy("io.tenure.authority..")
            .layer("keystorage").definedBy("io.tenure.keystorage..")
            .layer("activation").definedBy("io.tenure.activation..")
            .layer("services").definedBy("io.tenure.services..")
            .layer("ui").definedBy("io.tenure.ui..")
            .layer("storefront").definedBy("io.tenure.storefront..")
            .layer("bss").definedBy("io.tenure.bss..")
            .layer("api").definedBy("io.tenure.api..")
            .layer("launcher").definedBy("io.tenure.launcher..")
            .whereLayer("api").mayNotBeAccessedByAnyLayer()
            .whereLayer("bss").mayNotBeAccessedByAnyLayer()
            .whereLayer("storefront").mayNotBeAccessedByAnyLayer()
            .whereLayer("launcher").mayNotBeAccessedByAnyLayer()
            .whereLayer("ui").mayOnlyBeAccessedByLayers("storefront", "bss")
            .whereLayer("services").mayOnlyBeAccessedByLayers("ui", "storefront", "bss", "api")
            .whereLayer("activation").mayOnlyBeAccessedByLayers("services", "ui", "storefront", "bss", "api")
            .whereLayer("keystorage").mayOnlyBeAccessedByLayers("activation", "services", "ui", "storefront", "bss", "api")
            .whereLayer("authority").mayOnlyBeAccessedByLayers("keystorage", "activation", "services", "ui",
                    "storefront", "bss", "api");

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_GO_IN_CIRCLES =
            slices().matching("io.tenure.services.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ENTITIES_NEVER_LEAVE_THEIR_PACKAGE =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule ENTITIES_HAVE_NO_SETTERS =
            methods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
                    .or().areDeclaredInClassesThat().areAnnotatedWith(Embeddable.class)
                    .should().haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule EVERY_USE_CASE_SAYS_WHO_MAY_CALL_IT =
            classes().that().resideInAnyPackage("io.tenure.keystorage..", "io.tenure.services..")
                    .and().areAnnotatedWith(Stateless.class).and().arePublic().should(sayWhoMayCall());

    @ArchTest
    static final ArchRule NOBODY_READS_THE_SYSTEMS_CLOCK_BUT_THE_KERNEL =
            noClasses().that().resideInAnyPackage("io.tenure.authority..", "io.tenure.keystorage..",
                    "io.tenure.activation..", "io.tenure.services..", "io.tenure.ui..", "io.tenure.storefront..",
                    "io.tenure.bss..", "io.tenure.api..", "io.tenure.server..")
                    .should().callMethod(Instant.class, "now")
                    .orShould().callMethod(LocalDate.class, "now")
                    .orShould().callMethod(System.class, "currentTimeMillis")
                    .orShould().callConstructor(Date.class);

    @ArchTest
    static final ArchRule MOMENTS_ARE_INSTANTS =
            noFields().that().areDeclaredInClassesThat().resideInAPackage("io.tenure..")
                    .should().haveRawType(Date.class).orShould().haveRawType(Timestamp.class);

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            noClasses().that().resideInAPackage("io.tenure..")
                    .should().haveSimpleNameEndingWith("Manager")
                    .orShould().haveSimpleNameEndingWith("Helper")
                    .orShould().haveSimpleNameEndingWith("Util")
                    .orShould().haveSimpleNameEndingWith("Utils")
                    .orShould().haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED =
            noClasses().that().resideInAnyPackage("io.tenure.kernel..", "io.tenure.authority..",
                    "io.tenure.keystorage..", "io.tenure.activation..", "io.tenure.services..", "io.tenure.ui..", "io.tenure.storefront..",
                    "io.tenure.bss..", "io.tenure.api..", "io.tenure.server..")
                    .should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule PAGES_AND_RESOURCES_SEE_NO_DATABASE =
            noClasses().that().resideInAnyPackage("io.tenure.ui..", "io.tenure.storefront..", "io.tenure.bss..")
                    .should().dependOnClassesThat().resideInAPackage("jakarta.persistence..");

    /** Due work is called by the clock only, and what runs at start-up by the start-up; neither is a use case. */
    private static ArchCondition<JavaClass> sayWhoMayCall() {
        return new ArchCondition<>("say by @Allowed who may call each public method") {
            @Override
            public void check(JavaClass useCase, ConditionEvents events) {
                boolean onClass = useCase.isAnnotatedWith(Allowed.class);
                for (JavaMethod method : useCase.getMethods()) {
                    boolean open = method.getModifiers().contains(JavaModifier.PUBLIC)
                            && !method.getModifiers().contains(JavaModifier.STATIC)
                            && !onClass && !method.isAnnotatedWith(Allowed.class) && !isInternal(useCase);
                    if (open) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " lacks @Allowed"));
                    }
                }
            }
        };
    }

    private static boolean isInternal(JavaClass bean) {
        return bean.isAssignableTo("io.tenure.kernel.due.DueWork") || bean.isAnnotatedWith(Singleton.class)
                || bean.isAnnotatedWith("io.tenure.kernel.Internal");
    }
}
