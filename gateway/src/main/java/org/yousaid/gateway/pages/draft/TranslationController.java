package org.yousaid.gateway.pages.draft;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;

/** Translating a draft, the original beside the translation. */
@Controller
class TranslationController {

    /** So many groups of texts on a page, so that a long consultation's form stays small. */
    private static final int ON_A_PAGE = 20;

    private final DraftDesk desk;

    TranslationController(DraftDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/{slug}/translate/{language}", produces = "text/html")
    String show(
            @PathVariable String slug,
            @PathVariable String language,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Draft draft = desk.open(slug);
        refuseOther(draft, language);
        Form form = Form.empty().put("version", draft.version());
        TranslatedTexts.texts(new TranslatedTexts(draft, language).groups())
                .forEach(text -> form.put(text.field(), text.translation()));
        return page(draft, language, page, form, model);
    }

    @PostMapping(path = "/policy/{slug}/translate/{language}", produces = "text/html")
    String save(
            @PathVariable String slug,
            @PathVariable String language,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Draft draft = desk.read(slug);
        refuseOther(draft, language);
        Form form = Form.of(sent);
        List<TranslatedTexts.Group> groups = new TranslatedTexts(draft, language).groups();
        int pages = pages(groups);
        TranslatedTexts.write(on(groups, page), form);
        if (desk.save(draft, form, pointer -> Refusals.WHOLE)) {
            target.addAttribute("page", Math.min(page + 1, pages));
            return page < pages ? "redirect:/policy/{slug}/translate/{language}" : "redirect:/policy/{slug}/languages";
        }
        return page(draft, language, page, form, model);
    }

    private static void refuseOther(Draft draft, String language) {
        if (!draft.translated().contains(language)) {
            throw Conversations.nothingHere();
        }
    }

    private static int pages(List<TranslatedTexts.Group> groups) {
        return Math.ceilDiv(groups.size(), ON_A_PAGE);
    }

    private static List<TranslatedTexts.Group> on(List<TranslatedTexts.Group> groups, int page) {
        int from = (Math.clamp(page, 1, pages(groups)) - 1) * ON_A_PAGE;
        return groups.subList(from, Math.min(from + ON_A_PAGE, groups.size()));
    }

    private static String page(Draft draft, String language, int page, Form form, Model model) {
        TranslatedTexts texts = new TranslatedTexts(draft, language);
        List<TranslatedTexts.Group> groups = texts.groups();
        model.addAttribute("draft", draft);
        model.addAttribute("language", language);
        model.addAttribute("languageName", LanguagesPart.nameOf(language));
        model.addAttribute("groups", on(groups, page));
        model.addAttribute("page", Math.clamp(page, 1, pages(groups)));
        model.addAttribute("pages", pages(groups));
        model.addAttribute("missing", texts.missing());
        model.addAttribute("texts", TranslatedTexts.texts(groups).size());
        model.addAttribute("form", form);
        return "draft/translate";
    }
}
