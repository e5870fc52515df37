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
import org.yousaid.gateway.signin.Visitor;
import org.yousaid.support.problem.CommonRefusal;

/**
 * Refuses files that a page is sent by its announced length, before a byte of them is read: only staff send files, and none
 * of gigabytes. How large one may really be is the service's to say; up to here it says so at the field.
 */
public final class FileLimit extends OncePerRequestFilter {

    private static final DataSize OF_STAFF = DataSize.ofMegabytes(64);
    private static final DataSize OF_ANYBODY = DataSize.ofKilobytes(256);

    private final Problems problems;

    FileLimit(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DataSize limit = Visitor.current().staff() ? OF_STAFF : OF_ANYBODY;
        if (isFile(request) && !isWithin(request.getContentLengthLong(), limit)) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            problems.refuse(request, response, CommonRefusal.CONTENT_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Every browser says how long its form is; what does not is no browser's. */
    private static boolean isWithin(long length, DataSize limit) {
        return length >= 0 && length <= limit.toBytes();
    }

    private static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }
}
