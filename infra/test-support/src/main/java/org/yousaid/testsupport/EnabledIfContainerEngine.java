package org.yousaid.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/**
 * Runs a test class only where a container engine answers; elsewhere it is reported as skipped, with the reason.
 *
 * <p>A contract is one class with the tests and one small class for each server that must keep it:
 *
 * <pre>{@code
 * abstract class TokenStoreContract {
 *     abstract MongoServer mongo();
 *
 *     @Test
 *     void keepsAToken() { … mongo().database() … }
 * }
 *
 * class EmbeddedTokenStoreTest extends TokenStoreContract {
 *     @RegisterExtension
 *     static final MongoServer MONGO = new MongoServer();
 *
 *     @Override
 *     MongoServer mongo() { return MONGO; }
 * }
 *
 * @EnabledIfContainerEngine
 * class ContainerTokenStoreTest extends TokenStoreContract {
 *     @RegisterExtension
 *     static final MongoServer MONGO = MongoServer.inContainer();
 *
 *     @Override
 *     MongoServer mongo() { return MONGO; }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EnabledIfContainerEngine.Condition.class)
public @interface EnabledIfContainerEngine {

    /** Asks the engine once per class. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return DockerClientFactory.instance().isDockerAvailable()
                    ? ConditionEvaluationResult.enabled("A container engine answers")
                    : ConditionEvaluationResult.disabled(
                            "Skipped, not passed: no container engine (Docker, Podman) answers on this machine");
        }
    }
}
