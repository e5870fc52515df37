package org.yousaid.testsupport;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of the house, for every module. A feature is the package below the module's ({@code
 * org.yousaid.consultation.response}), a room the one below that ({@code …response.write}). In a module:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.yousaid.consultation", importOptions = ImportOption.DoNotIncludeTests.class)
 * class HouseRulesTest {
 *     @ArchTest
 *     static final ArchTests rules = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 */
public final class HouseRules {

    private static final Pattern PLACE =
            Pattern.compile("org\\.yousaid\\.(?<module>[^.]+)\\.(?<feature>[^.]+)(?<room>\\..+)?");

    private static final Pattern BANNED_NAME =
            Pattern.compile("(Abstract.*|.*(Impl|Manager|Helper|Helpers|Util|Utils|DTO|Dto|Service))");

    private static final Pattern PREFIXED_INTERFACE = Pattern.compile("I[A-Z][a-z].*");

    /** Modules that may ask the machine's clock; all others are given an {@code InstantSource}. */
    private static final Set<String> INFRASTRUCTURE =
            Set.of("support", "eventstore", "eventbus", "embedded", "testsupport", "local", "benchmark", "operations");

    private static final Set<String> CLOCK_READERS = Set.of("now", "currentTimeMillis", "nanoTime");

    /** Features may lean on each other in one direction only. */
    @ArchTest
    public static final ArchRule featuresHaveNoCycles =
            slices().matching("org.yousaid.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    /** What another feature may see is the feature's root; its rooms are its own. */
    @ArchTest
    public static final ArchRule roomsAreTheirFeaturesOwn =
            classes().should(reachOtherFeaturesByTheirRoot()).allowEmptyShould(true);

    /** A name says what the thing is for. */
    @ArchTest
    public static final ArchRule namesSaySomething =
            classes().should(haveATellingName()).allowEmptyShould(true);

    /** The domain decides and evolves; it neither asks the machine nor writes anywhere. */
    @ArchTest
    public static final ArchRule domainIsPure = noClasses()
            .that()
            .resideInAPackage("org.yousaid..write..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..",
                    "org.slf4j..",
                    "com.mongodb..",
                    "java.io..",
                    "java.nio.file..",
                    "java.net.."))
            .allowEmptyShould(true);

    /** The domain is told the time. */
    @ArchTest
    public static final ArchRule domainHasNoClock = classes()
            .that()
            .resideInAPackage("org.yousaid..write..")
            .should(never(callMethodWhere(readsAClock())))
            .allowEmptyShould(true);

    /** Business time moves in the local mode and stands still in tests: it comes from an {@code InstantSource}. */
    @ArchTest
    public static final ArchRule servicesAskNoMachineClock = classes()
            .that(areOutsideInfrastructure())
            .should(never(callMethodWhere(readsAClock())))
            .allowEmptyShould(true);

    /** What builds read models is read again when it is rebuilt: it only projects. */
    @ArchTest
    public static final ArchRule projectionsOnlyProject = classes()
            .that(ReplayedCode.areProjections())
            .should(ReplayedCode.onlyProject())
            .allowEmptyShould(true);

    private HouseRules() {}

    private record Place(String module, String feature, boolean inRoom) {

        static Optional<Place> of(JavaClass type) {
            Matcher matcher = PLACE.matcher(type.getPackageName());
            return matcher.matches()
                    ? Optional.of(
                            new Place(matcher.group("module"), matcher.group("feature"), matcher.group("room") != null))
                    : Optional.empty();
        }

        boolean isRoomOfAnotherFeature(Place visitor) {
            return inRoom && module.equals(visitor.module) && !feature.equals(visitor.feature);
        }
    }

    private static ArchCondition<JavaClass> reachOtherFeaturesByTheirRoot() {
        return new ArchCondition<>("reach other features by their root") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Place.of(type)
                        .ifPresent(visitor -> type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> Place.of(dependency.getTargetClass())
                                        .filter(place -> place.isRoomOfAnotherFeature(visitor))
                                        .isPresent())
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()))));
            }
        };
    }

    private static ArchCondition<JavaClass> haveATellingName() {
        return new ArchCondition<>("have a telling name") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String name = type.getSimpleName();
                if (BANNED_NAME.matcher(name).matches()
                        || (type.isInterface()
                                && PREFIXED_INTERFACE.matcher(name).matches())) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has a name that says nothing"));
                }
            }
        };
    }

    private static DescribedPredicate<JavaMethodCall> readsAClock() {
        return describe("it reads the machine's clock", call -> {
            var owner = call.getTargetOwner();
            String method = call.getTarget().getName();
            boolean now = (owner.getPackageName().equals("java.time") || owner.isEquivalentTo(System.class))
                    && CLOCK_READERS.contains(method)
                    && call.getTarget().getRawParameterTypes().isEmpty();
            boolean clock = owner.getPackageName().equals("java.time") && method.startsWith("system");
            return now || clock;
        });
    }

    private static DescribedPredicate<JavaClass> areOutsideInfrastructure() {
        return describe("are outside the infrastructure", type -> {
            String[] names = type.getPackageName().split("\\.", -1);
            return names.length > 2 && !INFRASTRUCTURE.contains(names[2]);
        });
    }
}
