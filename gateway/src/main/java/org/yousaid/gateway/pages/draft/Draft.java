package org.yousaid.gateway.pages.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.Consultation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A draft as its pages change it: the JSON that the service gave, of which each page changes one part and sends back the
 * whole. What a page knows nothing of stays as it is.
 */
public final class Draft {

    /** The question that asks for ages. */
    static final String AGE_QUESTION = "ageQuestion";

    /** What people see before the results are out. */
    static final String INTERIM_VIEWS = "interimViews";

    /** The fields that a draft is sent with; what else the service says about it is its own. */
    private static final List<String> SENT = List.of(
            "title",
            "slug",
            "purpose",
            "canStillChange",
            "decisionDate",
            "decidedBy",
            "background",
            "audience",
            "sections",
            "layout",
            "standing",
            "objectives",
            "targets",
            AGE_QUESTION,
            "askEquality",
            "questions",
            "opensAt",
            "closesAt",
            "replyWithinDays",
            "replyWithinUnit",
            INTERIM_VIEWS,
            "owner",
            "languages",
            "translations");

    /** A group of questions under a title. */
    public record Section(String id, String title, @Nullable String text) {}

    private final ObjectNode tree;

    Draft(ObjectNode tree) {
        this.tree = tree;
    }

    public String id() {
        return text("id");
    }

    public String slug() {
        return text("slug");
    }

    public String version() {
        return text("version");
    }

    public boolean editable() {
        return text("status").equals("DRAFT");
    }

    /** The title, also where there is none yet. */
    public String heading() {
        return text("title").isBlank() ? "Untitled draft" : text("title");
    }

    /** What stands in a field; the empty string when nothing does. */
    public String text(String field) {
        return tree.path(field).asString("");
    }

    public boolean has(String field) {
        return !text(field).isBlank();
    }

    public boolean standing() {
        return tree.path("standing").asBoolean(false);
    }

    public String layout() {
        return has("layout") ? text("layout") : "ALL_ON_ONE";
    }

    public Optional<Instant> time(String field) {
        return has(field) ? Optional.of(Instant.parse(text(field))) : Optional.empty();
    }

    public Optional<LocalDate> date(String field) {
        return has(field) ? Optional.of(LocalDate.parse(text(field))) : Optional.empty();
    }

    /** The language it is written in. */
    public String language() {
        return languages().isEmpty() ? "en" : languages().getFirst();
    }

    /** The languages it is to be translated into. */
    public List<String> translated() {
        return languages().stream().skip(1).toList();
    }

    /** The name of a language in English. */
    public String nameOf(String tag) {
        return LanguagesPart.nameOf(tag);
    }

    List<String> languages() {
        return strings(tree.path("languages"));
    }

    static List<String> strings(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(element.asString("")));
        return texts;
    }

    /** The addresses of the files that were uploaded for it or for what it is a copy of. */
    List<String> files() {
        return read(tree.path("background"), Consultation.Document.class).stream()
                .filter(Consultation.Document::isUploaded)
                .map(Consultation.Document::url)
                .toList();
    }

    public List<Section> sections() {
        return read(tree.path("sections"), Section.class);
    }

    public Optional<Section> section(String id) {
        return sections().stream().filter(section -> section.id().equals(id)).findFirst();
    }

    public List<DraftQuestion> questions() {
        return read(tree.path("questions"), DraftQuestion.class);
    }

    public Optional<DraftQuestion> question(String id) {
        return questions().stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The questions of a section in their order; those of none for null. */
    public List<DraftQuestion> questionsOf(@Nullable String section) {
        return questions().stream().filter(question -> question.isIn(section)).toList();
    }

    /** How many questions the author wants a chart of in mails. */
    public long chartsInMails() {
        return questions().stream().filter(DraftQuestion::drawnInMails).count();
    }

    /** Whether people see nothing but how many took part before the results are out. */
    public boolean participationOnly() {
        return text(INTERIM_VIEWS).equals("PARTICIPATION");
    }

    /** The number under which a question stands in the form. */
    public int number(String question) {
        return questions().stream().map(DraftQuestion::id).toList().indexOf(question) + 1;
    }

    private static <T> List<T> read(JsonNode list, Class<T> type) {
        List<T> values = new ArrayList<>();
        list.forEach(element -> values.add(JsonMapper.shared().treeToValue(element, type)));
        return values;
    }

    /** Writes a field, or takes it out. */
    Draft put(String field, @Nullable Object value) {
        put(tree, field, value);
        return this;
    }

    static void put(ObjectNode node, String field, @Nullable Object value) {
        if (value == null) {
            node.remove(field);
        } else {
            node.set(field, JsonMapper.shared().<JsonNode>valueToTree(value));
        }
    }

    /** Takes out what is translated into other languages than these: the service refuses what nobody would get to read. */
    void keepTranslations(Set<String> languages) {
        keepTranslations(tree, languages);
        tree.path("questions").forEach(question -> keepTranslations(question, languages));
    }

    private static void keepTranslations(JsonNode holder, Set<String> languages) {
        if (holder.path("translations") instanceof ObjectNode translations) {
            translations.retain(languages);
        }
    }

    /** A list of this draft, made where there is none yet. */
    ArrayNode list(String field) {
        return tree.path(field) instanceof ArrayNode list ? list : tree.putArray(field);
    }

    /** An object in an object of this draft, made where there is none yet. */
    static ObjectNode object(ObjectNode in, String field) {
        return in.path(field) instanceof ObjectNode object ? object : in.putObject(field);
    }

    ObjectNode tree() {
        return tree;
    }

    /** The body to send. */
    ObjectNode body() {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        for (String field : SENT) {
            JsonNode value = tree.path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                body.set(field, value);
            }
        }
        if (ageQuestions().stream().noneMatch(question -> question.id().equals(text(AGE_QUESTION)))) {
            body.remove(AGE_QUESTION);
        }
        return body;
    }

    /** The questions that could ask for ages: everybody chooses one of several answers. */
    public List<DraftQuestion> ageQuestions() {
        return questions().stream()
                .filter(question -> question.kind() == AnswerKind.SINGLE_CHOICE && question.showIf() == null)
                .toList();
    }
}
