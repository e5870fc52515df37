package org.yousaid.support.request;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.problem.Refused;

/** Reads the {@code If-Match} header: one strong ETag of ours, or *. */
final class ExpectedVersionArgument implements HandlerMethodArgumentResolver {

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ExpectedVersion.class;
    }

    @Override
    public ExpectedVersion resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String given = request.getHeader("If-Match");
        if (given == null || given.isBlank()) {
            throw new Refused(CommonRefusal.VERSION_MISSING);
        }
        if (given.strip().equals("*")) {
            return ExpectedVersion.any();
        }
        Matcher etag = ETAG.matcher(given.strip());
        if (!etag.matches()) {
            throw new InvalidRequest(List.of(new InvalidInput(
                    "", "if-match", "The header If-Match has the ETag that was read, with its quotes, or *.")));
        }
        return ExpectedVersion.of(Long.parseLong(etag.group(1)));
    }
}
