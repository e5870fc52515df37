package org.yousaid.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.yousaid.contract.violation.LeansOnAnotherModule;

class ContractArchitectureTest {

    private static final ArchRule STANDS_ALONE = classes()
            .that()
            .resideInAPackage("org.yousaid.contract..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.yousaid.contract..", "java..", "org.jspecify.annotations", "com.fasterxml.jackson.annotation");

    @Test
    void dependsOnNothingOfYouSaid() {
        JavaClasses contract = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.yousaid");
        assertThat(contract).isNotEmpty();
        STANDS_ALONE.check(contract);
    }

    @Test
    void theRuleBites() {
        JavaClasses violation = new ClassFileImporter().importClasses(LeansOnAnotherModule.class);
        assertThat(STANDS_ALONE.evaluate(violation).hasViolation()).isTrue();
    }
}
