package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yousaid.gateway.route.ServiceProblem;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.InvalidEmailAddress;

/**
 * Reads an answer to a consultation out of a page's form: checks what can be seen without asking, makes the body that
 * the service takes, and puts the service's refusals at the fields they are about.
 */
public final class AnswerForm {

    /** What a text of one answer may hold; the services take about as much. */
    private static final int LONGEST_TEXT = 10_000;

    private static final Pattern ANSWER = Pattern.compile("/answers/(\\d+)(/.*)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}");

    private final Consultation consultation;
    private final Form form;
    private final List<Consultation.Question> answered = new ArrayList<>();

    public AnswerForm(Consultation consultation, Form form) {
        this.consultation = consultation;
        this.form = form;
        form.ordered(
                consultation.asked().stream().map(Consultation.Question::field).toList());
        form.ordered(
                List.of("place", "ward", "idea-text", "idea-title", "email", "name", "phone", "postal", "consents"));
    }

    /** Says at each field what is wrong with it, as far as this page can see. */
    public void check() {
        for (Consultation.Question question : consultation.asked()) {
            check(question);
        }
        checkLength(form, "idea-text", LONGEST_TEXT);
        if (form.has("idea-title") && !form.has("idea-text")) {
            form.reject("idea-text", "Write what the council should do, or empty the words that name it");
        }
        checkContact(form);
    }

    private void check(Consultation.Question question) {
        String field = question.field();
        if (question.mustBeAnswered() && form.values(field).isEmpty()) {
            form.reject(
                    field,
                    question.is("SHORT_TEXT") || question.is("LONG_TEXT")
                            ? "Write an answer to this question: " + question.text()
                            : "Choose an answer to this question: " + question.text());
        }
        checkLength(form, field, LONGEST_TEXT);
    }

    /** E-mail and consents belong together: neither is any use without the other. */
    public static void checkContact(Form form) {
        if (form.has("email")) {
            try {
                EmailAddress.parse(form.raw("email"));
            } catch (InvalidEmailAddress e) {
                form.reject("email", "Enter an email address in the correct format, like name@example.com");
            }
        }
        boolean reachable = form.has("email") || form.has("phone") || form.has("postal");
        if (form.has("email") && form.values("consents").isEmpty()) {
            form.reject("consents", "Tick what we may write to you about, or empty the email address");
        }
        if (!reachable && !form.values("consents").isEmpty()) {
            form.reject(
                    "email", "Enter an email address so that we can write to you, or untick what we may write about");
        }
    }

    static void checkLength(Form form, String field, int longest) {
        int length = form.raw(field).length();
        if (length > longest) {
            form.reject(field, "Shorten this to %,d characters or fewer; it has %,d".formatted(longest, length));
        }
    }

    /** The body of {@code POST /api/consultations/{slug}/responses}. */
    public Map<String, Object> body(String channel) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", channel);
        body.put("language", "en");
        form.text("ward").ifPresent(ward -> body.put("ward", ward));
        body.put("answers", answers());
        form.text("idea-text").ifPresent(text -> {
            Map<String, Object> idea = new LinkedHashMap<>();
            form.text("idea-title").ifPresent(title -> idea.put("title", title));
            idea.put("text", text);
            body.put("suggestions", List.of(idea));
        });
        putContact(form, body);
        return body;
    }

    /** Whether there is a way to write to the author and leave to use it. */
    public boolean mayBeAnswered() {
        return form.has("email") && !form.values("consents").isEmpty();
    }

    /** Adds contact and consents, when there are any. */
    public static void putContact(Form form, Map<String, Object> body) {
        Map<String, Object> contact = new LinkedHashMap<>();
        for (String field : List.of("name", "email", "phone", "postal")) {
            form.text(field).ifPresent(value -> contact.put(field, value));
        }
        boolean reachable =
                contact.containsKey("email") || contact.containsKey("phone") || contact.containsKey("postal");
        if (!reachable) {
            return;
        }
        body.put("contact", contact);
        body.put(
                "consents",
                Map.of(
                        "thankMe", form.checked("consents", "thankMe"),
                        "tellMeTheResult", form.checked("consents", "tellMeTheResult"),
                        "keepMeInformed", form.checked("consents", "keepMeInformed")));
    }

    private List<Map<String, Object>> answers() {
        answered.clear();
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Consultation.Question question : consultation.asked()) {
            List<String> given = form.values(question.field());
            if (given.isEmpty()) {
                continue;
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("question", question.id());
            switch (question.type()) {
                case "SINGLE_CHOICE", "MULTIPLE_CHOICE" -> answer.put("choice", given);
                case "SCALE" -> answer.put("scale", number(given.getFirst()));
                default -> answer.put("text", given.getFirst().strip());
            }
            answers.add(answer);
            answered.add(question);
        }
        return answers;
    }

    private static Object number(String typed) {
        return NUMBER.matcher(typed).matches() ? (Object) Integer.valueOf(typed) : typed;
    }

    /** Puts the service's refusal at its field. */
    public void explain(ServiceProblem problem) {
        Object question = problem.body().get("question");
        if (question != null && consultation.question(question.toString()).isPresent()) {
            form.reject("q-" + question, Refusals.detail(problem));
            return;
        }
        if (problem.body().containsKey("ward")) {
            form.reject("ward", Refusals.detail(problem));
            return;
        }
        Refusals.explain(problem, form, this::field);
    }

    private String field(String pointer) {
        Matcher answer = ANSWER.matcher(pointer);
        if (answer.matches()) {
            int index = Integer.parseInt(answer.group(1));
            return index < answered.size() ? answered.get(index).field() : Refusals.WHOLE;
        }
        return contactField(pointer);
    }

    /** The field behind a pointer to what every form has. */
    public static String contactField(String pointer) {
        return switch (pointer) {
            case "/suggestions/0/text" -> "idea-text";
            case "/suggestions/0/title" -> "idea-title";
            case "/contact", "/contact/email" -> "email";
            case "/contact/name" -> "name";
            case "/contact/phone" -> "phone";
            case "/contact/postal" -> "postal";
            case "/consents" -> "consents";
            case "/ward" -> "ward";
            case "/place" -> "place";
            case "/text" -> "text";
            case "/title" -> "title";
            default -> Refusals.WHOLE;
        };
    }
}
