package org.yousaid.support;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.yousaid.support.problem.Refusal;
import org.yousaid.support.problem.Refused;

class ArchitectureTest {

    private static final ArchRule KNOWS_NO_DOMAIN = noClasses()
            .that()
            .resideInAPackage("org.yousaid.support..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.yousaid.contract..",
                    "org.yousaid.consultation..",
                    "org.yousaid.suggestion..",
                    "org.yousaid.notification..",
                    "org.yousaid.gateway..",
                    "org.yousaid.eventstore..",
                    "org.yousaid.eventbus..",
                    "org.axonframework..");

    private static final ArchRule REFUSALS_KNOW_NO_FRAMEWORK = classes()
            .that()
            .areAssignableTo(Refusal.class)
            .or()
            .areAssignableTo(Refused.class)
            .and()
            .doNotHaveSimpleName("FrameworkRefusal")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.springframework..", "jakarta..", "com.mongodb..");

    private static final ArchRule FEW_ARE_CONFIGURED_BY_THE_OUTSIDE = classes()
            .that()
            .haveSimpleNameEndingWith("Settings")
            .or()
            .haveSimpleNameEndingWith("Argument")
            .should()
            .notBePublic();

    private final JavaClasses own = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.yousaid.support");

    @Test
    void knowsNoDomainWord() {
        KNOWS_NO_DOMAIN.check(own);
    }

    @Test
    void keepsRefusalsFreeOfTheFramework() {
        REFUSALS_KNOW_NO_FRAMEWORK.check(own);
    }

    @Test
    void keepsItsWorkingsToItself() {
        FEW_ARE_CONFIGURED_BY_THE_OUTSIDE.check(own);
    }

    @Test
    void bitesWhenARefusalKnowsTheFramework() {
        JavaClasses violating = new ClassFileImporter().importClasses(RefusalThatKnowsSpring.class);
        assertThat(REFUSALS_KNOW_NO_FRAMEWORK.evaluate(violating).hasViolation())
                .isTrue();
    }

    /** Breaks the rule on purpose. */
    record RefusalThatKnowsSpring(org.springframework.http.HttpStatus why) implements Refusal {
        @Override
        public String code() {
            return "violating";
        }

        @Override
        public int status() {
            return why.value();
        }

        @Override
        public String title() {
            return "";
        }

        @Override
        public String detail() {
            return "";
        }
    }
}
