package org.yousaid.grouping;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.yousaid.testsupport.HouseRules;

@AnalyzeClasses(packages = "org.yousaid.grouping", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(HouseRules.class);
}
