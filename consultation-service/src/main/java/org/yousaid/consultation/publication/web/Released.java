package org.yousaid.consultation.publication.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.document.SpreadsheetText;
import org.yousaid.consultation.place.Wards;
import org.yousaid.consultation.publication.PublicResponses;
import org.yousaid.consultation.publication.PublicResponses.PublicResponse;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/** Opens what goes out, a page or all of it row by row. */
@Component
class Released {

    private static final int AT_ONCE = 500;

    private final PublicResponses responses;
    private final PersonVault vault;
    private final Wards wards;

    Released(PublicResponses responses, PersonVault vault, Wards wards) {
        this.responses = responses;
        this.vault = vault;
        this.wards = wards;
    }

    /**
     * What goes out, and from when.
     *
     * @param before what was cleared behind this position stays in
     */
    record Selection(ConsultationView view, List<String> questions, List<String> named, long before) {}

    /** In plain words; one round trip for all their keys. */
    List<ReleasedRepresentation> opened(Selection selection, List<PublicResponse> found) {
        List<SealedText> sealed = found.stream()
                .flatMap(response -> response.answers().stream())
                .flatMap(answer -> answer.words().stream())
                .toList();
        Map<SealedText, String> words = sealed.isEmpty() ? Map.of() : vault.readAll(sealed);
        Map<String, String> names = wards.names();
        return found.stream()
                .map(response -> ReleasedRepresentation.of(
                        response, selection.view().content(), selection.named(), names, words))
                .toList();
    }

    /** One row for each response, one column for each question. */
    void write(Selection selection, OutputStream out) throws IOException {
        List<Question> questions = selection.view().content().questions().stream()
                .filter(question -> selection.questions().contains(question.id()))
                .toList();
        CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        printer.printRecord(Stream.concat(
                Stream.of("id", "ward"),
                questions.stream().map(question -> SpreadsheetText.harmless(question.text()))));
        try (Stream<PublicResponse> all =
                responses.all(selection.view().id(), selection.questions(), selection.before())) {
            Iterator<PublicResponse> each = all.iterator();
            while (each.hasNext()) {
                List<PublicResponse> next = new ArrayList<>();
                while (each.hasNext() && next.size() < AT_ONCE) {
                    next.add(each.next());
                }
                for (ReleasedRepresentation row : opened(selection, next)) {
                    printer.printRecord(cells(row, questions));
                }
                printer.flush();
            }
        }
        printer.flush();
    }

    private static List<String> cells(ReleasedRepresentation row, List<Question> questions) {
        Map<String, String> answers = row.answers().stream()
                .collect(Collectors.toMap(
                        ReleasedRepresentation.AnswerRepresentation::question, Released::cell, (first, _) -> first));
        List<String> cells = new ArrayList<>(List.of(row.id(), row.ward() == null ? "" : row.ward()));
        questions.forEach(question -> cells.add(SpreadsheetText.harmless(answers.getOrDefault(question.id(), ""))));
        return cells;
    }

    private static String cell(ReleasedRepresentation.AnswerRepresentation answer) {
        List<String> said = answer.said();
        return said == null ? String.valueOf(answer.text()) : String.join("; ", said);
    }
}
