package org.yousaid.gateway.pages.promise;

import static org.yousaid.gateway.pages.common.Council.Part.NOTIFICATION;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.yousaid.contract.Reference;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.Page;
import org.yousaid.gateway.pages.common.TaggedPdf;
import org.yousaid.gateway.route.ServiceProblem;

/** Letters to print and put in the post, and that they were. */
@Controller
@RequestMapping("/promises")
class LettersController {

    private final Council council;
    private final ITemplateEngine templates;
    private final Dates dates;
    private final String style = TaggedPdf.style(LettersController.class, "letter.css");

    LettersController(Council council, ITemplateEngine templates, Dates dates) {
        this.council = council;
        this.templates = templates;
        this.dates = dates;
    }

    /** One of those that wait about a promise, by its id; the one that has waited longest when absent. */
    @GetMapping(path = "/{reference}/letter.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> one(@PathVariable String reference, @RequestParam @Nullable String word) {
        Letter letter = Reference.read(reference)
                .flatMap(read -> find(read.value(), word))
                .orElseThrow(Conversations::nothingHere);
        return pdf(List.of(letter), letter.reference() + ".pdf");
    }

    /** Those that have waited longest for the post, as many as one page of the list holds, each on a sheet of its own. */
    @GetMapping(path = "/by-hand/letters.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> all() {
        List<Letter> letters = council
                .read(NOTIFICATION, new ParameterizedTypeReference<Page<ByHand>>() {}, "/api/promises/by-hand?way=post")
                .shown()
                .stream()
                .flatMap(word -> find(word.reference(), word.id()).stream())
                .toList();
        if (letters.isEmpty()) {
            throw Conversations.nothingHere();
        }
        return pdf(letters, "letters.pdf");
    }

    /** It is in the post. */
    @PostMapping(path = "/by-hand/posted", produces = "text/html")
    String posted(@RequestParam String reference, @RequestParam String word, RedirectAttributes target) {
        Reference read = Reference.read(reference).orElseThrow(Conversations::nothingHere);
        try {
            council.change(
                    NOTIFICATION,
                    HttpMethod.POST,
                    "*",
                    Map.of("id", word),
                    "/api/promises/{reference}/tell",
                    read.value());
            target.addAttribute("done", read.value());
        } catch (ServiceProblem problem) {
            if (problem.status() != 409) {
                throw problem;
            }
            target.addAttribute("gone", read.value());
        }
        return "redirect:/promises/by-hand";
    }

    private Optional<Letter> find(String reference, @Nullable String word) {
        return word == null
                ? council.find(NOTIFICATION, Letter.class, "/api/promises/{reference}/letter", reference)
                : council.find(
                        NOTIFICATION, Letter.class, "/api/promises/{reference}/letter?word={word}", reference, word);
    }

    private ResponseEntity<byte[]> pdf(List<Letter> letters, String name) {
        Context context = new Context(Locale.UK);
        context.setVariable("letters", letters);
        context.setVariable("dates", dates);
        context.setVariable("style", style);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(TaggedPdf.of(templates.process("promise/letters", context)));
    }
}
