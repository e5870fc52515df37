package org.yousaid.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("org.yousaid.wrong");

    @Test
    void bitesACycleBetweenFeatures() {
        assertThat(violations(HouseRules.featuresHaveNoCycles)).contains("Cycle detected", "FirstManager", "Second");
    }

    @Test
    void bitesAVisitToAnotherFeaturesRoom() {
        assertThat(violations(HouseRules.roomsAreTheirFeaturesOwn))
                .contains("Visitor", "ClockInDomain")
                .doesNotContain("FirstManager");
    }

    @Test
    void bitesANameThatSaysNothing() {
        assertThat(violations(HouseRules.namesSaySomething))
                .contains("FirstManager", "IFirst")
                .doesNotContain("Visitor");
    }

    @Test
    void bitesSpringInTheDomain() {
        assertThat(violations(HouseRules.domainIsPure))
                .contains("SpringInDomain")
                .doesNotContain("Visitor");
    }

    @Test
    void bitesAClockInTheDomain() {
        assertThat(violations(HouseRules.domainHasNoClock))
                .contains("ClockInDomain", "Instant.now")
                .doesNotContain("Visitor");
    }

    @Test
    void bitesTheMachinesClockInAService() {
        assertThat(violations(HouseRules.servicesAskNoMachineClock)).contains("Visitor", "currentTimeMillis");
    }

    @Test
    void letsTheInfrastructurePass() {
        var ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.yousaid.testsupport", "org.yousaid.embedded");

        HouseRules.featuresHaveNoCycles.check(ours);
        HouseRules.roomsAreTheirFeaturesOwn.check(ours);
        HouseRules.namesSaySomething.check(ours);
        HouseRules.servicesAskNoMachineClock.check(ours);
    }

    private static String violations(ArchRule rule) {
        var result = rule.evaluate(WRONG);
        assertThat(result.hasViolation()).isTrue();
        return result.getFailureReport().toString();
    }
}
