package org.yousaid.testsupport;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a projection and everything it is made of (its fields, and theirs) must not reach: the bus, commands, mail and the
 * network, because a replay would do it again; chance, new references and the clock, because a replay would come to
 * something else.
 */
final class ReplayedCode {

    private static final String RESET_HANDLER = "org.axonframework.eventhandling.ResetHandler";

    private static final Pattern ACTING_TYPE = Pattern.compile("org\\.yousaid\\.eventbus\\.MessageBus"
            + "|org\\.axonframework\\.commandhandling\\..+"
            + "|org\\.axonframework\\.eventhandling\\.(EventBus|EventSink|gateway\\..+)"
            + "|org\\.axonframework\\.eventsourcing\\.eventstore\\.EventStore"
            + "|org\\.springframework\\.mail\\..+|jakarta\\.mail\\..+|java\\.net\\..+"
            + "|java\\.util\\.(Random|random\\..+|concurrent\\.ThreadLocalRandom)|java\\.security\\.SecureRandom"
            + "|java\\.time\\.(Clock|InstantSource)");

    private static final Set<String> MINTING = Set.of("mint", "random", "randomUUID", "now", "currentTimeMillis");

    private ReplayedCode() {}

    static DescribedPredicate<JavaClass> areProjections() {
        return describe(
                "are projections",
                type -> type.getSimpleName().endsWith("Projection")
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(RESET_HANDLER)));
    }

    static ArchCondition<JavaClass> onlyProject() {
        return new ArchCondition<>("send, publish, decide and draw nothing") {
            @Override
            public void check(JavaClass projection, ConditionEvents events) {
                Set<JavaClass> parts = new LinkedHashSet<>();
                collect(projection, parts);
                parts.forEach(part -> judge(projection, part, events));
            }
        };
    }

    private static void judge(JavaClass projection, JavaClass part, ConditionEvents events) {
        part.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> ACTING_TYPE
                        .matcher(dependency.getTargetClass().getName())
                        .matches())
                .forEach(dependency ->
                        events.add(SimpleConditionEvent.violated(projection, dependency.getDescription())));
        part.getMethodCallsFromSelf().stream()
                .filter(ReplayedCode::mints)
                .forEach(call -> events.add(SimpleConditionEvent.violated(projection, call.getDescription())));
    }

    private static boolean mints(JavaMethodCall call) {
        return MINTING.contains(call.getTarget().getName());
    }

    private static void collect(JavaClass type, Set<JavaClass> parts) {
        if (parts.add(type)) {
            type.getFields().stream()
                    .map(JavaField::getRawType)
                    .filter(part -> part.getPackageName().startsWith("org.yousaid."))
                    .forEach(part -> collect(part, parts));
        }
    }
}
