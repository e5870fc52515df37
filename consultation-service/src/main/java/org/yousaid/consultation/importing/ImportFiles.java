package org.yousaid.consultation.importing;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;

/**
 * Keeps the files of an import until it is through, sealed and in pieces that fit a document; afterwards their keys are
 * destroyed and they are deleted.
 */
@Component
class ImportFiles {

    private static final int PIECE = 400_000;
    private static final String IMPORT = "import";
    private static final String FILE = "file";
    private static final String NUMBER = "number";
    private static final String TEXT = "text";

    private final MongoCollection<Document> pieces;
    private final PersonVault vault;

    ImportFiles(Databases databases, PersonVault vault) {
        pieces = databases.own().getCollection("import_files");
        this.vault = vault;
    }

    /** Keeps the text of each file by its name. */
    void keep(ImportId id, Map<String, String> files) {
        files.forEach((name, text) -> keep(id, name, text));
    }

    private void keep(ImportId id, String file, String text) {
        List<String> cut = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = end(text, from);
            cut.add(text.substring(from, to));
            from = to;
        }
        List<SealedText> sealed = vault.sealAll(TextOwner.of(id.value()), cut);
        for (int number = 0; number < sealed.size(); number++) {
            Document piece = new Document("_id", id + "/" + file + "/" + number)
                    .append(IMPORT, id.value())
                    .append(FILE, file)
                    .append(NUMBER, number)
                    .append(TEXT, sealed.get(number).value());
            pieces.replaceOne(eq("_id", piece.getString("_id")), piece, new ReplaceOptions().upsert(true));
        }
    }

    /** The end of a piece; never in the middle of a character that takes two. */
    private static int end(String text, int from) {
        int to = Math.min(text.length(), from + PIECE);
        return to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }

    /** The files that were kept, by their names. */
    Map<String, String> read(ImportId id) {
        List<Document> kept =
                pieces.find(eq(IMPORT, id.value())).sort(ascending(NUMBER)).into(new ArrayList<>());
        Map<SealedText, String> texts =
                vault.readAll(kept.stream().map(ImportFiles::sealed).toList());
        Map<String, StringBuilder> joined = new HashMap<>();
        kept.forEach(piece -> joined.computeIfAbsent(piece.getString(FILE), _ -> new StringBuilder())
                .append(texts.get(sealed(piece))));
        return joined.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    private static SealedText sealed(Document piece) {
        return new SealedText(piece.getString(TEXT));
    }

    void destroy(ImportId id) {
        pieces.find(eq(IMPORT, id.value())).into(new ArrayList<>()).forEach(piece -> {
            vault.redact(sealed(piece));
            pieces.deleteOne(eq("_id", piece.getString("_id")));
        });
    }
}
