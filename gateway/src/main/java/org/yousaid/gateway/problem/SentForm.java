package org.yousaid.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.yousaid.support.problem.Refusal;

/**
 * A page's form that could not be taken because a part of the system is away, or because too many came at once: all that was
 * typed, so that it can be sent again from where it was refused. Its key goes with it, so that it is recorded once whatever became of it.
 *
 * @param address where it was sent to, on this site
 */
public record SentForm(String address, List<Field> fields) {

    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    /** Its successor stands in the page that asks to send again. */
    private static final String CSRF = "_csrf";

    private static final int WORTH_SHOWING = 20;

    public SentForm {
        fields = List.copyOf(fields);
    }

    /** One value of the form under the name of its control. */
    public record Field(String name, String value) {}

    static Optional<SentForm> of(HttpServletRequest request, Refusal refusal) {
        if (!LATER.contains(refusal.status())
                || !"POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                || !isForm(request)
                || !(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(CSRF)) {
                Arrays.stream(values).forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return Optional.of(new SentForm(path.replaceFirst("^/*", "/"), fields));
    }

    /** Files are not kept, so a form that had some is no whole form any more. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** What somebody wrote in sentences, to be seen again. */
    public List<String> words() {
        return fields.stream()
                .map(Field::value)
                .filter(value -> value.length() > WORTH_SHOWING && value.indexOf(' ') > 0)
                .toList();
    }
}
