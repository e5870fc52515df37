package org.yousaid.suggestion.importing;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;

/**
 * Keeps the file of an import until it is through, sealed and in pieces that fit a document; afterwards their keys are
 * destroyed and they are deleted.
 */
@Component
class ImportFiles {

    private static final int PIECE = 400_000;
    private static final String IMPORT = "import";
    private static final String NUMBER = "number";
    private static final String TEXT = "text";

    private final MongoCollection<Document> pieces;
    private final PersonVault vault;

    ImportFiles(Databases databases, PersonVault vault) {
        pieces = databases.own().getCollection("suggestion_import_files");
        pieces.createIndex(Indexes.ascending(IMPORT, NUMBER));
        this.vault = vault;
    }

    void keep(ImportId id, String file) {
        List<String> cut = new ArrayList<>();
        for (int from = 0; from < file.length(); ) {
            int to = end(file, from);
            cut.add(file.substring(from, to));
            from = to;
        }
        List<SealedText> sealed = vault.sealAll(TextOwner.of(id.value()), cut);
        for (int number = 0; number < sealed.size(); number++) {
            String piece = id + "/" + number;
            pieces.replaceOne(
                    eq("_id", piece),
                    new Document("_id", piece)
                            .append(IMPORT, id.value())
                            .append(NUMBER, number)
                            .append(TEXT, sealed.get(number).value()),
                    new ReplaceOptions().upsert(true));
        }
    }

    /** The end of a piece; never in the middle of a character that takes two. */
    private static int end(String text, int from) {
        int to = Math.min(text.length(), from + PIECE);
        return to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }

    String read(ImportId id) {
        List<SealedText> sealed = pieces.find(eq(IMPORT, id.value()))
                .sort(ascending(NUMBER))
                .map(ImportFiles::sealed)
                .into(new ArrayList<>());
        Map<SealedText, String> texts = vault.readAll(sealed);
        StringBuilder file = new StringBuilder();
        sealed.forEach(piece -> file.append(texts.get(piece)));
        return file.toString();
    }

    void destroy(ImportId id) {
        pieces.find(eq(IMPORT, id.value()))
                .map(ImportFiles::sealed)
                .into(new ArrayList<>())
                .forEach(vault::redact);
        pieces.deleteMany(eq(IMPORT, id.value()));
    }

    private static SealedText sealed(Document piece) {
        return new SealedText(piece.getString(TEXT));
    }
}
