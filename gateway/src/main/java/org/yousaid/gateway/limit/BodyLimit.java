package org.yousaid.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yousaid.gateway.problem.Problems;
import org.yousaid.support.problem.CommonRefusal;

/**
 * Refuses bodies that are larger than the API takes, whether their length is announced or not. Small ones are read whole
 * before anything is called, so that a slow sender holds no service; imports are counted while they flow.
 */
public final class BodyLimit extends OncePerRequestFilter {

    private static final String EXCEEDED = BodyLimit.class.getName() + ".exceeded";
    private static final DataSize ORDINARY = DataSize.ofKilobytes(256);
    private static final DataSize LIST = DataSize.ofMegabytes(8);
    private static final DataSize IMPORT = DataSize.ofMegabytes(64);

    private final Problems problems;

    BodyLimit(Problems problems) {
        this.problems = problems;
    }

    /** Whether this request's body was cut off while it flowed. */
    public static boolean wasExceeded(HttpServletRequest request) {
        return request.getAttribute(EXCEEDED) != null;
    }

    static void exceeded(HttpServletRequest request) {
        request.setAttribute(EXCEEDED, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request).toBytes();
        if (request.getContentLengthLong() > limit) {
            refuse(request, response);
            return;
        }
        if (isMultipart(request)) {
            chain.doFilter(new CountedBody(request, limit), response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(Math.toIntExact(limit) + 1);
        if (body.length > limit) {
            refuse(request, response);
            return;
        }
        chain.doFilter(new WholeBody(request, body), response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        problems.refuse(request, response, CommonRefusal.CONTENT_TOO_LARGE);
    }

    private static DataSize limit(HttpServletRequest request) {
        if (isMultipart(request)) {
            return IMPORT;
        }
        return startsWith(request, "text/csv") ? LIST : ORDINARY;
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return startsWith(request, "multipart/form-data");
    }

    private static boolean startsWith(HttpServletRequest request, String mediaType) {
        String contentType = request.getContentType();
        return contentType != null && contentType.regionMatches(true, 0, mediaType, 0, mediaType.length());
    }
}
