package org.yousaid.gateway.pages.process;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Languages;

/** The leaflet: the process as the software runs it, on a page and as a PDF, also in large print. */
@Controller
class LeafletController {

    private static final String LARGE = "large";

    private final Leaflets leaflets;
    private final LeafletPdf paper;
    private final Languages languages;

    LeafletController(Leaflets leaflets, LeafletPdf paper, Languages languages) {
        this.leaflets = leaflets;
        this.languages = languages;
        this.paper = paper;
    }

    @GetMapping(path = "/process", produces = "text/html")
    String page(
            @RequestParam Optional<String> lang,
            @RequestParam Optional<String> print,
            @RequestParam Optional<Integer> version,
            Model model) {
        model.addAttribute("section", "process");
        Leaflet leaflet = leaflets.of(lang, isLarge(print), version.orElse(null));
        languages.speak(leaflet.language());
        model.addAttribute("leaflet", leaflet);
        return "process/leaflet";
    }

    @GetMapping(path = "/process.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(
            @RequestParam Optional<String> lang,
            @RequestParam Optional<String> size,
            @RequestParam Optional<Integer> version) {
        Leaflet leaflet = leaflets.of(lang, isLarge(size), version.orElse(null));
        ContentDisposition shown = ContentDisposition.inline()
                .filename(leaflet.title() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .header(HttpHeaders.CONTENT_LANGUAGE, leaflet.language())
                .body(paper.of(leaflet));
    }

    private static boolean isLarge(Optional<String> size) {
        return size.filter(LARGE::equals).isPresent();
    }
}
