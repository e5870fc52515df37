package org.yousaid.gateway.pages.draft;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.gateway.pages.common.Consultation.Document;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.ReadingItem;
import org.yousaid.gateway.route.ServiceFiles;

/** The files of a draft: uploading, naming, ordering and taking out. Everything on the page is one form. */
@Controller
class FilesController {

    private static final FilesPart PART = new FilesPart();

    private final DraftDesk desk;
    private final UploadDesk uploads;
    private final Conversations conversations;
    private final ServiceFiles files;

    FilesController(DraftDesk desk, UploadDesk uploads, Conversations conversations, ServiceFiles files) {
        this.desk = desk;
        this.uploads = uploads;
        this.conversations = conversations;
        this.files = files;
    }

    /** One line of the list, at its place in the form. */
    public record Row(int place, ReadingItem item) {

        /** The last part of its address, for what was uploaded. */
        public String id() {
            return item.url().substring(item.url().lastIndexOf('/') + 1);
        }
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/{slug}/files", produces = "text/html")
    String show(@PathVariable String slug, @RequestParam @Nullable String done, Model model) {
        Draft draft = desk.open(slug);
        Form form = Form.fresh().put("version", draft.version());
        PART.fill(draft, form);
        model.addAttribute("done", done);
        return page(draft, form, model);
    }

    @PostMapping(path = "/policy/{slug}/files", produces = "text/html")
    String save(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile upload,
            RedirectAttributes target,
            Model model) {
        Draft draft = desk.read(slug);
        Form form = Form.of(sent);
        PART.check(form);
        uploads.take(draft, form, upload);
        List<String> before = draft.files();
        if (!form.hasErrors()) {
            PART.write(form, draft);
            if (desk.save(draft, form, PART::field)) {
                uploads.tidy(draft, before);
                return leave(form, target);
            }
        }
        return page(draft, form, model);
    }

    /** Back to the list of tasks, or here again where there is more to do. */
    private static String leave(Form form, RedirectAttributes target) {
        if (!form.has("do") || form.value("do").equals("save")) {
            return "redirect:/policy/{slug}";
        }
        target.addAttribute("done", form.value("do").replaceFirst("-.*", ""));
        return "redirect:/policy/{slug}/files";
    }

    private String page(Draft draft, Form form, Model model) {
        List<Integer> places = FilesPart.places(form).boxed().toList();
        List<Document> documents =
                places.stream().map(place -> FilesPart.document(form, place)).toList();
        List<ReadingItem> items = conversations.reading(documents);
        model.addAttribute("draft", draft);
        model.addAttribute("form", form);
        model.addAttribute("room", places.size() < FilesPart.MOST ? FilesPart.rooms(form) : 0);
        model.addAttribute("most", FilesPart.MOST);
        model.addAttribute(
                "rows",
                IntStream.range(0, items.size())
                        .mapToObj(i -> new Row(places.get(i), items.get(i)))
                        .toList());
        return "draft/files";
    }

    /** What was uploaded, to look at: the API's own address is for programs and, once it is open, for all. */
    @GetMapping("/policy/{slug}/files/{id:document-[0-9a-z]{26}}")
    void one(@PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        String path = desk.read(slug).files().stream()
                .filter(url -> url.endsWith("/" + id))
                .findFirst()
                .orElseThrow(Conversations::nothingHere);
        files.handThrough(response, path);
    }
}
