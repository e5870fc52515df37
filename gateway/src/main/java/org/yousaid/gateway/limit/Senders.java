package org.yousaid.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yousaid.gateway.signin.Visitor;

/**
 * Notices how an answer or a suggestion comes: from which device, and whether as a machine sends it. Nothing is refused because of that; the
 * service is told, counts the answer like any other and shows beside the figures what belongs together, and beside the
 * suggestion how it came. Nothing is noticed
 * of what staff take down: they lend one device to many.
 */
public final class Senders extends OncePerRequestFilter {

    /** In a form: empty unless somebody fills in what no person sees. */
    static final String TRAP = "website";
    /** In a form: when it was shown. */
    static final String SHOWN = "shown";

    /** Nobody reads and answers a form in less. */
    private static final Duration FASTEST = Duration.ofSeconds(2);

    /** Request attribute: the value for {@link #SHOWN} in the form that is shown next. */
    private static final String FORM_SHOWN = "formShown";

    private static final String NOTICED = Senders.class.getName() + ".noticed";
    private static final String DEVICE = "YouSaid-Device";
    private static final String MACHINE_LIKE = "YouSaid-Machine-Like";
    private static final String SECONDS = "YouSaid-Seconds";
    /** In a form: not empty when it was put aside and taken up again. */
    private static final String SAVED = "saved";

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher FORMS = new OrRequestMatcher(
            PATHS.matcher(HttpMethod.GET, "/consultations/{slug}/respond"),
            PATHS.matcher(HttpMethod.GET, "/consultations/{slug}/saved"),
            PATHS.matcher(HttpMethod.GET, "/suggestions/new"));
    private static final RequestMatcher FORM_PAGES = new OrRequestMatcher(
            PATHS.matcher("/consultations/{slug}/respond/**"),
            PATHS.matcher("/consultations/{slug}/saved"),
            PATHS.matcher("/suggestions/{reference}"),
            PATHS.matcher("/suggestions/{reference}/following"));
    private static final RequestMatcher FORM_SENT = new OrRequestMatcher(
            PATHS.matcher(HttpMethod.POST, "/consultations/{slug}/respond/send"),
            PATHS.matcher(HttpMethod.POST, "/suggestions/new/send"),
            PATHS.matcher(HttpMethod.POST, "/suggestions/{reference}/following"));
    private static final RequestMatcher CALLS = PATHS.matcher(HttpMethod.POST, "/api/consultations/{slug}/responses");

    private final Devices devices;
    private final FormTimes times;

    Senders(Devices devices, FormTimes times) {
        this.devices = devices;
        this.times = times;
    }

    /** What the service that is called for this request is told of its sender, as headers. */
    public static Map<String, String> noticed(HttpServletRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (request.getAttribute(NOTICED) instanceof Map<?, ?> noticed) {
            noticed.forEach((name, value) -> headers.put(name.toString(), value.toString()));
        }
        return headers;
    }

    /** Whether the form in this request came as a machine sends it. */
    public static boolean machineLike(HttpServletRequest request) {
        return noticed(request).containsKey(MACHINE_LIKE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Visitor.current().staff()) {
            if (FORM_PAGES.matches(request)) {
                request.setAttribute(FORM_SHOWN, times.now());
            }
            if (FORMS.matches(request)) {
                devices.greet(request, response);
            } else if (FORM_SENT.matches(request)) {
                notice(request, isMachineLike(request), took(request).orElse(null));
            } else if (CALLS.matches(request)) {
                notice(request, false, null);
            }
        }
        chain.doFilter(request, response);
    }

    /** From the form's first page to now, where it was filled in in one go. */
    private Optional<Duration> took(HttpServletRequest request) {
        String saved = request.getParameter(SAVED);
        return Optional.ofNullable(request.getParameter(SHOWN))
                .filter(_ -> saved == null || saved.isBlank())
                .flatMap(times::since);
    }

    private void notice(HttpServletRequest request, boolean machineLike, @Nullable Duration took) {
        Map<String, String> noticed = new LinkedHashMap<>();
        devices.signal(request).ifPresent(signal -> noticed.put(DEVICE, signal));
        if (machineLike) {
            noticed.put(MACHINE_LIKE, "true");
        }
        if (took != null) {
            noticed.put(SECONDS, Long.toString(took.toSeconds()));
        }
        request.setAttribute(NOTICED, noticed);
    }

    /** A form that was open for days, or over the night of a restored store, is no machine's: its time cannot be read. */
    private boolean isMachineLike(HttpServletRequest request) {
        String[] trap = request.getParameterValues(TRAP);
        if (trap != null && !String.join("", trap).isBlank()) {
            return true;
        }
        String shown = request.getParameter(SHOWN);
        return shown == null
                || times.since(shown)
                        .filter(passed -> passed.compareTo(FASTEST) < 0)
                        .isPresent();
    }
}
