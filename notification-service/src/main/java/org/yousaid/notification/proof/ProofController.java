package org.yousaid.notification.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.notification.delivery.NotTaken;
import org.yousaid.notification.delivery.TestPost;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.staff.StaffMail;
import org.yousaid.notification.template.Mail;
import org.yousaid.notification.template.Picture;
import org.yousaid.notification.wording.Authors;
import org.yousaid.notification.wording.MailForm;
import org.yousaid.notification.wording.MailLanguage;
import org.yousaid.notification.wording.Texts;
import org.yousaid.notification.wording.Wording;
import org.yousaid.notification.wording.WordingHistory;
import org.yousaid.notification.wording.Wordings;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.security.Caller;

/** Shows a text as a mail, and sends it to whoever asks. */
@RestController
@RequestMapping("/api/admin/mail-templates/{form}/{language}")
class ProofController {

    private static final Logger log = LoggerFactory.getLogger(ProofController.class);
    private static final String DRAFT = "draft";
    private static final String CURRENT = "current";

    private final Wordings wordings;
    private final Proofs proofs;
    private final TestsSent tests;
    private final TestPost post;
    private final StaffMail staff;
    private final double ageLimit;

    ProofController(
            Wordings wordings,
            Proofs proofs,
            TestsSent tests,
            TestPost post,
            StaffMail staff,
            @Value("${yousaid.mail.reading-age}") double ageLimit) {
        this.wordings = wordings;
        this.proofs = proofs;
        this.tests = tests;
        this.post = post;
        this.staff = staff;
        this.ageLimit = ageLimit;
    }

    /**
     * A mail as its reader would see it.
     *
     * @param html complete, its pictures within it
     * @param real whether it is made of the latest real mail of its form, with its reader left out, or made up
     * @param readingAge how old its reader must be, in years; absent for other languages than English
     * @param readingAgeLimit what is more than this should be said in shorter sentences and words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            String subject,
            String html,
            String text,
            boolean real,
            @Nullable Double readingAge,
            double readingAgeLimit) {}

    /** Which text is tested: {@code draft}, {@code current}, or the number of a version. */
    record TestRequest(@Nullable String of) {}

    /** Where the test went. */
    record TestSent(String to) {}

    @GetMapping("/preview")
    Preview preview(
            Caller caller,
            @PathVariable String form,
            @PathVariable String language,
            @RequestParam(defaultValue = DRAFT) String of) {
        Authors.require(caller, form);
        Wording wording = wording(form, language, of);
        Proof proof = proofs.of(wording);
        Mail mail = proof.mail();
        return new Preview(
                mail.subject(),
                withPictures(mail),
                mail.text(),
                proof.real(),
                wording.language() == MailLanguage.ENGLISH ? ReadingAge.of(mail.text()) : null,
                ageLimit);
    }

    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    TestSent test(
            Caller caller,
            IdempotencyKey key,
            @PathVariable String form,
            @PathVariable String language,
            @RequestBody TestRequest request) {
        Authors.require(caller, form);
        Wording wording = wording(form, language, request.of() == null ? DRAFT : request.of());
        Mail mail = proofs.of(wording).mail();
        String id = key.idFor("test-mail " + wording.name(), caller.subject());
        if (!tests.take(id, caller.subject())) {
            throw new Refused(new ProofRefusal.TooManyTests(TestsSent.MOST));
        }
        try {
            post.send(new MessageId("message-" + id), staff.of(caller.subject()), mail);
        } catch (NotTaken refused) {
            log.warn("test mail not taken by={} reason={}", caller.subject(), refused.reason());
            throw new Refused(new ProofRefusal.TestNotTaken(refused.reason()));
        }
        log.info("test mail sent by={} wording={}", caller.subject(), wording.name());
        return new TestSent(staff.of(caller.subject()).value());
    }

    /** The draft where there is one, else what is in use. */
    private Wording wording(String formWord, String languageWord, String of) {
        MailForm form = MailForm.of(formWord).orElseThrow(ProofController::nothingHere);
        MailLanguage language = MailLanguage.of(languageWord).orElseThrow(ProofController::nothingHere);
        WordingHistory history = wordings.history(form, language);
        WordingHistory.Draft draft = history.draft();
        if (of.equals(DRAFT) && draft != null) {
            return Wording.of(form, language, Wording.DRAFT, draft.texts());
        }
        int number = of.equals(DRAFT) || of.equals(CURRENT) ? history.current() : number(of);
        Texts texts =
                history.version(number).map(WordingHistory.Version::texts).orElseThrow(ProofController::nothingHere);
        return Wording.of(form, language, number, texts);
    }

    private static int number(String of) {
        try {
            return Integer.parseInt(of);
        } catch (NumberFormatException notANumber) {
            throw nothingHere();
        }
    }

    private static Refused nothingHere() {
        return new Refused(CommonRefusal.NOT_FOUND);
    }

    /** Content ids mean nothing outside a mail. */
    private static String withPictures(Mail mail) {
        String html = mail.html();
        for (Picture picture : mail.pictures()) {
            html = html.replace(
                    "\"cid:" + picture.contentId() + "\"", "\"data:image/png;base64," + base64(picture) + "\"");
        }
        return html;
    }

    private static String base64(Picture picture) {
        try (var in = picture.png().getInputStream()) {
            return Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }
}
