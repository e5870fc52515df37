package org.yousaid.gateway.pages.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;

/** A draft as the policy team writes it: the Gunning principles as fields, and the questions one after the other. */
final class DraftForm {

    static final int MOST_QUESTIONS = 50;

    private static final int DOCUMENTS = 2;
    private static final Pattern QUESTION = Pattern.compile("/questions/(\\d+)(?:/(\\w+).*)?");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,4}");

    private final Form form;

    DraftForm(Form form) {
        this.form = form;
        form.ordered(List.of(
                "title",
                "purpose",
                "canStillChange",
                "decidedBy",
                "decisionDate-day",
                "closesAt-day",
                "replyWithinDays",
                "owner"));
        for (int i = 1; i <= MOST_QUESTIONS; i++) {
            form.ordered(List.of(at(i, "type"), at(i, "text"), at(i, "options"), at(i, "min")));
        }
    }

    /** A new draft, with room for its first question. */
    static Form blank() {
        return Form.fresh().put("replyWithinDays", 28).put("questions", 1).put(at(1, "type"), "SINGLE_CHOICE");
    }

    /** A draft that is there already. */
    static Form of(Consultation draft) {
        Form form = Form.fresh()
                .put("version", draft.version())
                .put("title", draft.title())
                .put("purpose", draft.purpose())
                .put("canStillChange", draft.canStillChange())
                .put("decidedBy", draft.decidedBy())
                .put("owner", draft.owner())
                .put("replyWithinDays", draft.replyDays());
        putDate(form, "decisionDate", draft.decisionDate());
        Instant closes = draft.closesAt();
        putDate(form, "closesAt", closes == null ? null : lastDay(closes));
        for (int i = 0; i < Math.min(DOCUMENTS, draft.documents().size()); i++) {
            form.put("document-" + (i + 1) + "-title", draft.documents().get(i).title());
            form.put("document-" + (i + 1) + "-url", draft.documents().get(i).url());
        }
        int count = 0;
        for (Consultation.Question question : draft.asked()) {
            count++;
            form.put(at(count, "id"), question.id());
            form.put(at(count, "type"), question.type());
            form.put(at(count, "text"), question.text());
            form.put(at(count, "help"), question.help());
            form.put(at(count, "required"), question.mustBeAnswered() ? "true" : null);
            form.put(
                    at(count, "options"),
                    String.join(
                            "\n",
                            question.choices().stream()
                                    .map(Consultation.Option::text)
                                    .toList()));
            form.put(at(count, "min"), question.min());
            form.put(at(count, "max"), question.max());
        }
        return form.put("questions", Math.max(1, count));
    }

    /** The last day on which it is open: one that closes at midnight closes at the end of the day before. */
    private static LocalDate lastDay(Instant closes) {
        return closes.minusMillis(1).atZone(Dates.LONDON).toLocalDate();
    }

    private static void putDate(Form form, String name, @Nullable LocalDate date) {
        if (date != null) {
            form.put(name + "-day", date.getDayOfMonth())
                    .put(name + "-month", date.getMonthValue())
                    .put(name + "-year", date.getYear());
        }
    }

    static String at(int question, String field) {
        return "question-" + question + "-" + field;
    }

    int questions() {
        return NUMBER.matcher(form.value("questions")).matches()
                ? Math.clamp(Integer.parseInt(form.value("questions")), 0, MOST_QUESTIONS)
                : 1;
    }

    /** Room for one more question, without losing a word. */
    void add() {
        int count = Math.min(questions() + 1, MOST_QUESTIONS);
        form.put("questions", count);
        form.put(at(count, "type"), "SINGLE_CHOICE");
    }

    /** Takes a question out; those after it move up. */
    void remove(int question) {
        int count = questions();
        if (question < 1 || question > count) {
            return;
        }
        List<String> fields = List.of("id", "type", "text", "help", "required", "options", "min", "max");
        for (int i = question; i <= count; i++) {
            for (String field : fields) {
                form.put(
                        at(i, field),
                        i == count ? null : form.text(at(i + 1, field)).orElse(null));
            }
        }
        form.put("questions", count - 1);
    }

    /** What this page can see is wrong. A draft may have gaps; what is there must make sense. */
    void check() {
        if (!form.has("title")) {
            form.reject("title", "Enter a title");
        }
        date("decisionDate", "the day of the decision");
        date("closesAt", "the last day for answers");
        if (!form.value("replyWithinDays").matches("[1-9]|1[0-9]|2[0-8]")) {
            form.reject("replyWithinDays", "Enter a number of days from 1 to 28");
        }
        for (int i = 1; i <= questions(); i++) {
            checkQuestion(i);
        }
    }

    private void checkQuestion(int i) {
        if (blank(i)) {
            return;
        }
        if (!form.has(at(i, "text"))) {
            form.reject(at(i, "text"), "Write question " + i + ", or take it out");
        }
        boolean choice = form.value(at(i, "type")).endsWith("CHOICE");
        if (choice && options(i).size() < 2) {
            form.reject(at(i, "options"), "Write two or more answers to choose from for question " + i);
        }
        if (form.checked(at(i, "type"), "SCALE")
                && (!NUMBER.matcher(form.value(at(i, "min"))).matches()
                        || !NUMBER.matcher(form.value(at(i, "max"))).matches())) {
            form.reject(at(i, "min"), "Enter the lowest and the highest number of the scale of question " + i);
        }
    }

    private boolean blank(int i) {
        return !form.has(at(i, "text")) && !form.has(at(i, "help")) && !form.has(at(i, "options"));
    }

    private List<String> options(int i) {
        return form.raw(at(i, "options"))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Optional<LocalDate> date(String name, String what) {
        String day = form.value(name + "-day");
        String month = form.value(name + "-month");
        String year = form.value(name + "-year");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException | NumberFormatException e) {
            form.reject(name + "-day", "Enter " + what + " as a day, a month and a year, like 31 3 2027");
            return Optional.empty();
        }
    }

    /** The body of {@code POST /api/consultations}. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String field : List.of("title", "purpose", "canStillChange", "decidedBy", "owner")) {
            form.text(field).ifPresent(value -> body.put(field, value));
        }
        date("decisionDate", "").ifPresent(date -> body.put("decisionDate", date.toString()));
        date("closesAt", "")
                .ifPresent(date -> body.put(
                        "closesAt",
                        date.plusDays(1).atStartOfDay(Dates.LONDON).toInstant().toString()));
        body.put("replyWithinDays", Integer.valueOf(form.value("replyWithinDays")));
        body.put("audience", Map.of("everyone", true));
        body.put("background", documents());
        body.put("questions", questionBodies());
        return body;
    }

    private List<Map<String, Object>> documents() {
        return IntStream.rangeClosed(1, DOCUMENTS)
                .filter(i -> form.has("document-" + i + "-url"))
                .mapToObj(i -> Map.<String, Object>of(
                        "title",
                        form.text("document-" + i + "-title").orElse(form.value("document-" + i + "-url")),
                        "url",
                        form.value("document-" + i + "-url")))
                .toList();
    }

    private List<Integer> written() {
        return IntStream.rangeClosed(1, questions())
                .filter(i -> !blank(i))
                .boxed()
                .toList();
    }

    private List<Map<String, Object>> questionBodies() {
        List<Map<String, Object>> bodies = new ArrayList<>();
        List<String> taken = new ArrayList<>(
                written().stream().map(i -> form.value(at(i, "id"))).toList());
        for (int i : written()) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("id", id(i, taken));
            String type = form.value(at(i, "type"));
            body.put("type", type);
            body.put("text", form.value(at(i, "text")));
            form.text(at(i, "help")).ifPresent(help -> body.put("help", help));
            body.put("required", form.has(at(i, "required")));
            if (type.endsWith("CHOICE")) {
                List<String> options = options(i);
                body.put(
                        "options",
                        IntStream.range(0, options.size())
                                .mapToObj(o -> Map.of("id", "o" + (o + 1), "text", options.get(o)))
                                .toList());
            }
            if (type.equals("SCALE")) {
                body.put("min", Integer.valueOf(form.value(at(i, "min"))));
                body.put("max", Integer.valueOf(form.value(at(i, "max"))));
            }
            bodies.add(body);
        }
        return bodies;
    }

    private String id(int question, List<String> taken) {
        String given = form.value(at(question, "id"));
        if (!given.isEmpty()) {
            return given;
        }
        int number = question;
        while (taken.contains("q" + number)) {
            number++;
        }
        taken.add("q" + number);
        return "q" + number;
    }

    /** The field behind a pointer into the body. */
    String field(String pointer) {
        Matcher question = QUESTION.matcher(pointer);
        if (question.matches()) {
            int index = Integer.parseInt(question.group(1));
            List<Integer> written = written();
            String part = question.group(2) == null ? "text" : question.group(2);
            String shown = List.of("type", "text", "options", "min").contains(part)
                    ? part
                    : part.equals("max") ? "min" : "text";
            return index < written.size() ? at(written.get(index), shown) : Refusals.WHOLE;
        }
        String name = pointer.startsWith("/") ? pointer.substring(1) : pointer;
        return switch (name) {
            case "decisionDate", "closesAt" -> name + "-day";
            case "title", "purpose", "canStillChange", "decidedBy", "owner", "replyWithinDays" -> name;
            default -> name.startsWith("background") ? "document-1-url" : Refusals.WHOLE;
        };
    }
}
