package org.yousaid.support.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;

/** Reads the {@code Idempotency-Key} header. */
final class IdempotencyKeyArgument implements HandlerMethodArgumentResolver {

    static final String HEADER = "Idempotency-Key";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public IdempotencyKey resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String[] given = request.getHeaderValues(HEADER);
        if (given == null) {
            return IdempotencyKey.random();
        }
        if (given.length != 1 || !IdempotencyKey.isWellFormed(given[0])) {
            throw new InvalidRequest(List.of(new InvalidInput(
                    "", "idempotency-key", "The header Idempotency-Key has 1 to 255 visible ASCII characters.")));
        }
        return new IdempotencyKey(given[0]);
    }
}
