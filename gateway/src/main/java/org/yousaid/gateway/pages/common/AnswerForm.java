package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yousaid.gateway.route.ServiceProblem;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.InvalidEmailAddress;

/**
 * Reads an answer to a consultation out of a page's form: checks what can be seen without asking, makes the body that
 * the service takes, and puts the service's refusals at the fields they are about.
 */
public final class AnswerForm {

    /** What a text of one answer may hold; the services take about as much. */
    static final int LONGEST_TEXT = 10_000;

    static final int LONGEST_SHORT_TEXT = 1_000;

    /** What every form asks beside its own questions. */
    static final List<String> ABOUT = Stream.of(
                    List.of("ward"), IdeaFields.names(), List.of("email", "name", "phone", "postal", "consents"))
            .flatMap(List::stream)
            .toList();

    private static final String LEFT_OUT = "leftOut";
    private static final Pattern ANSWER = Pattern.compile("/answers/(\\d+)(/.*)?");

    /** The tick for the news of the ward that was named. */
    static final String WARD_NEWS = "wardNews";

    private final Consultation consultation;
    private final Questionnaire questionnaire;
    private final Form form;
    private final List<Consultation.Question> answered = new ArrayList<>();

    public AnswerForm(Consultation consultation, Questionnaire questionnaire, Form form) {
        this.consultation = consultation;
        this.questionnaire = questionnaire;
        this.form = form;
        form.ordered(List.of("place"));
        form.ordered(
                consultation.asked().stream().map(Consultation.Question::field).toList());
        form.ordered(ABOUT);
        form.ordered(
                questionnaire.equality().stream().map(EqualityQuestion::field).toList());
    }

    public Consultation consultation() {
        return consultation;
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public Form form() {
        return form;
    }

    public FormSteps steps() {
        return FormSteps.of(consultation, questionnaire, form);
    }

    /** Says at each field what is wrong with it, as far as this page can see. */
    public void check() {
        check(questionnaire.questions());
        checkAbout();
    }

    /** The same for the fields of one page. */
    public void check(FormSteps.Step step) {
        check(step.questions());
        if (step.about()) {
            checkAbout();
        }
    }

    private void checkAbout() {
        IdeaFields.check(form);
        checkContact(form);
    }

    private void check(List<AskedQuestion> questions) {
        Routing routing = Routing.of(consultation, form);
        questions.stream().filter(asked -> routing.shows(asked.question())).forEach(this::check);
    }

    private void check(AskedQuestion asked) {
        TypedAnswer answer = TypedAnswer.of(asked.question(), form);
        answer.fault(asked).ifPresent(fault -> form.reject(asked.field(), fault));
        boolean nothingToChoose = asked.is("PLACE") && asked.choices().isEmpty();
        if (asked.mustBeAnswered() && !answer.given() && !nothingToChoose) {
            form.reject(asked.field(), Speech.current().say("frame.pair", answer.missing(), asked.text()));
        }
    }

    /** What was answered although the question is not put to somebody who answers like this. */
    public List<AskedQuestion> dropped() {
        Routing routing = Routing.of(consultation, form);
        return questionnaire.questions().stream()
                .filter(asked -> !routing.shows(asked.question()))
                .filter(asked -> TypedAnswer.of(asked.question(), form).given())
                .toList();
    }

    /**
     * Where no page follows on which answers are checked: says once what is going to be left out. Sent again as it is, it
     * is taken.
     */
    public void announceDropped() {
        List<AskedQuestion> dropped = dropped();
        String ids = String.join(" ", dropped.stream().map(AskedQuestion::id).toList());
        if (!dropped.isEmpty() && !form.value(LEFT_OUT).equals(ids)) {
            form.put(LEFT_OUT, ids);
            dropped.forEach(
                    asked -> form.reject(
                            asked.field(),
                            "Question " + asked.number()
                                    + " is not asked of somebody who answers like this. Record again, and this answer is left out"));
        }
    }

    /** Whether this question is put to somebody who answers like this. */
    boolean puts(AskedQuestion asked) {
        return Routing.of(consultation, form).shows(asked.question());
    }

    /** E-mail and consents belong together: neither is any use without the other. */
    public static void checkContact(Form form) {
        if (form.has("email")) {
            try {
                EmailAddress.parse(form.raw("email"));
            } catch (InvalidEmailAddress e) {
                form.reject("email", Speech.current().say("error.email"));
            }
        }
        boolean reachable = form.has("email") || form.has("phone") || form.has("postal");
        if (form.has("email") && form.values("consents").isEmpty()) {
            form.reject("consents", Speech.current().say("error.consents"));
        }
        if (form.checked("consents", WARD_NEWS) && !form.has("ward")) {
            form.reject("ward", Speech.current().say("error.news-ward"));
        }
        if (!reachable && !form.values("consents").isEmpty()) {
            form.reject("email", Speech.current().say("error.no-address"));
        }
    }

    static void checkLength(Form form, String field, int longest) {
        tooLong(form.raw(field), longest).ifPresent(fault -> form.reject(field, fault));
    }

    static Optional<String> tooLong(String text, int longest) {
        return text.length() <= longest
                ? Optional.empty()
                : Optional.of(Speech.current().say("error.long", longest, text.length()));
    }

    /** The body of {@code POST /api/consultations/{slug}/responses}. */
    public Map<String, Object> body(String channel) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", channel);
        body.put("language", questionnaire.language());
        form.text("ward").ifPresent(ward -> body.put("ward", ward));
        body.put("answers", answers());
        List<Map<String, Object>> ideas = IdeaFields.body(
                form, answered.stream().map(Consultation.Question::id).toList());
        if (!ideas.isEmpty()) {
            body.put("suggestions", ideas);
        }
        putContact(form, body);
        Map<String, String> equality = new LinkedHashMap<>();
        for (EqualityQuestion question : questionnaire.equality()) {
            form.text(question.field()).ifPresent(option -> equality.put(question.id(), option));
        }
        if (!equality.isEmpty()) {
            body.put("equality", equality);
        }
        form.text("corrects").ifPresent(reference -> body.put("corrects", reference));
        return body;
    }

    /** Whether there is a way to write to the author and leave to use it. */
    public boolean mayBeAnswered() {
        return form.has("email") && form.values("consents").stream().anyMatch(consent -> !consent.equals(WARD_NEWS));
    }

    /** Whether the news of a ward was ticked beside an address, about which a mail asks once more. */
    public static boolean newsIsAskedAbout(Form form) {
        return form.has("email") && form.checked("consents", WARD_NEWS);
    }

    /** The questions that are answered in words, from which an idea may come. */
    public List<AskedQuestion> answeredInWords() {
        return questionnaire.questions().stream()
                .filter(asked -> asked.is("LONG_TEXT") || asked.is("SHORT_TEXT"))
                .toList();
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
        Map<String, Object> consents = new LinkedHashMap<>();
        for (String consent : List.of("thankMe", "tellMeTheResult", "keepMeInformed")) {
            consents.put(consent, form.checked("consents", consent));
        }
        if (form.checked("consents", WARD_NEWS)) {
            consents.put(WARD_NEWS, true);
        }
        body.put("consents", consents);
    }

    private List<Map<String, Object>> answers() {
        answered.clear();
        Routing routing = Routing.of(consultation, form);
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Consultation.Question question : consultation.asked()) {
            TypedAnswer typed = TypedAnswer.of(question, form);
            if (!routing.shows(question) || !typed.given()) {
                continue;
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("question", question.id());
            answer.put(typed.form(), typed.value());
            answers.add(answer);
            answered.add(question);
        }
        return answers;
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
        return IdeaFields.field(pointer, form)
                .orElseGet(() ->
                        pointer.startsWith("/equality/") ? EqualityQuestion.field(pointer) : contactField(pointer));
    }

    /** The field behind a pointer to what every form has. */
    public static String contactField(String pointer) {
        return switch (pointer) {
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
