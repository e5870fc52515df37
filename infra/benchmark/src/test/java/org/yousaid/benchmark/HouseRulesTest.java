package org.yousaid.benchmark;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.yousaid.testsupport.HouseRules;

@AnalyzeClasses(packages = "org.yousaid.benchmark", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(HouseRules.class);

    /** It would otherwise believe what the store says of itself. */
    @ArchTest
    static final ArchRule theJudgeKnowsNoStore = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("org.yousaid.benchmark.judge")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.yousaid.eventstore..", "org.yousaid.eventbus..", "org.axonframework..", "com.mongodb..");
}
