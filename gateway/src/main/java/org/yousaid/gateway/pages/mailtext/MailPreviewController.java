package org.yousaid.gateway.pages.mailtext;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A text as a mail: at the width of a phone and of a desk, light and dark, and as plain text. The mail stands in a frame
 * that may do nothing.
 */
@Controller
@RequestMapping("/admin/mails/{kind}/{language}")
class MailPreviewController {

    private static final String POLICY = "Content-Security-Policy";
    private static final String PAGE_WITH_FRAMES = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-src 'self'; frame-ancestors 'none'";
    private static final String MAIL_IN_A_FRAME = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox";
    private static final String WHERE_IT_IS_DARK = "@media (prefers-color-scheme: dark)";

    private final MailTexts texts;

    MailPreviewController(MailTexts texts) {
        this.texts = texts;
    }

    @ModelAttribute("section")
    String section() {
        return "admin";
    }

    @GetMapping(path = "/preview", produces = "text/html")
    String page(
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam(defaultValue = "draft") String of,
            @RequestParam(defaultValue = "false") boolean dark,
            HttpServletResponse response,
            Model model) {
        response.setHeader(POLICY, PAGE_WITH_FRAMES);
        model.addAttribute("mail", texts.one(kind, language));
        model.addAttribute("preview", texts.preview(kind, language, of));
        model.addAttribute("of", of);
        model.addAttribute("dark", dark);
        return "mailtext/preview";
    }

    /** The mail alone; the frame decides whether it is dark, not the machine it is looked at on. */
    @GetMapping("/mail")
    ResponseEntity<byte[]> mail(
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam(defaultValue = "draft") String of,
            @RequestParam(defaultValue = "false") boolean dark) {
        String html = texts.preview(kind, language, of)
                .html()
                .replace(WHERE_IT_IS_DARK, dark ? "@media all" : "@media not all")
                .replace("color-scheme: light dark", dark ? "color-scheme: dark" : "color-scheme: light");
        return ResponseEntity.ok()
                .header(POLICY, MAIL_IN_A_FRAME)
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(html.getBytes(StandardCharsets.UTF_8));
    }
}
