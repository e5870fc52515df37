package org.yousaid.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;
import org.yousaid.testsupport.HouseRules;

@AnalyzeClasses(packages = "org.yousaid.operations", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(HouseRules.class);

    @Test
    void bitesProjectionsThatTellOrDrawLots() {
        EvaluationResult result = HouseRules.projectionsOnlyProject.evaluate(
                new ClassFileImporter().importPackages("org.yousaid.operations.wrong"));

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString())
                .contains("Teller", "MessageBus", "CommandGateway", "DrawnByLot", "randomUUID");
    }
}
