package org.yousaid.consultation.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.progress.Progress;
import org.yousaid.consultation.progress.ProgressBook;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** A consultation's responses as a file, for the policy team, and a list of who has taken one. */
@RestController
@RequestMapping("/api/consultations/{idOrSlug}")
class ExportController {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final List<Progress.Kind> EXPORTS = List.of(Progress.Kind.EXPORT_CSV, Progress.Kind.EXPORT_ODS);

    private final Consultations consultations;
    private final ResponseExport export;
    private final ProgressBook works;

    ExportController(Consultations consultations, ResponseExport export, ProgressBook works) {
        this.consultations = consultations;
        this.export = export;
        this.works = works;
    }

    @GetMapping("/responses.csv")
    void csv(
            Caller caller,
            @PathVariable String idOrSlug,
            @RequestParam(name = "export") @Nullable String id,
            HttpServletResponse answer)
            throws IOException {
        ConsultationView consultation = known(caller, idOrSlug);
        ProgressBook.Running work = export.begin(id(id), Progress.Kind.EXPORT_CSV, consultation, caller.subject());
        head(answer, "text/csv;charset=UTF-8", consultation.slug() + "-responses.csv");
        try (CsvRows rows = new CsvRows(answer.getOutputStream())) {
            export.write(consultation, rows, work);
        }
    }

    @GetMapping("/responses.ods")
    void ods(
            Caller caller,
            @PathVariable String idOrSlug,
            @RequestParam(name = "export") @Nullable String id,
            HttpServletResponse answer)
            throws IOException {
        ConsultationView consultation = known(caller, idOrSlug);
        ProgressBook.Running work = export.begin(id(id), Progress.Kind.EXPORT_ODS, consultation, caller.subject());
        head(answer, OdsRows.MEDIA_TYPE, consultation.slug() + "-responses.ods");
        try (OdsRows rows = new OdsRows(answer.getOutputStream())) {
            export.write(consultation, rows, work);
        }
    }

    /** Sent at once: the first rows may be long in coming, and whoever waits would give up. */
    private static void head(HttpServletResponse answer, String type, String file) throws IOException {
        answer.setContentType(type);
        answer.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        answer.setHeader("Cache-Control", "no-store");
        answer.flushBuffer();
    }

    /** Every export of the last time, the newest first. */
    @GetMapping("/exports")
    ExportsRepresentation exports(Caller caller, @PathVariable String idOrSlug) {
        return new ExportsRepresentation(works.of(known(caller, idOrSlug).id(), EXPORTS).stream()
                .map(ExportRepresentation::of)
                .toList());
    }

    private ConsultationView known(Caller caller, String idOrSlug) {
        caller.require(Role.POLICY);
        return consultations.find(idOrSlug).orElseThrow(() -> new Refused(new UnknownConsultation()));
    }

    private static String id(@Nullable String given) {
        if (given == null) {
            return IdempotencyKey.random().value();
        }
        if (!ID.matcher(given).matches()) {
            throw new InvalidRequest(List.of(
                    new InvalidInput("/export", "malformed-id", "8 to 64 letters, digits and dashes of your choice.")));
        }
        return given;
    }

    record ExportsRepresentation(List<ExportRepresentation> items) {}
}
