package org.yousaid.consultation.background;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.background.BackgroundRefusal.ActiveDocument;
import org.yousaid.consultation.background.BackgroundRefusal.DamagedDocument;
import org.yousaid.consultation.background.BackgroundRefusal.EncryptedDocument;
import org.yousaid.consultation.background.BackgroundRefusal.MoreThanADocument;
import org.yousaid.support.problem.Refused;

/** Reads a PDF through to its last object and refuses what is more than pages to read. It is kept as it was sent. */
final class PdfCheck {

    private static final String END = "%%EOF";
    private static final String BLANKS = "\0\t\n\f\r ";
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(?:\\d+\\s+\\d+\\s+R|<<)");

    /** What makes a dictionary do something or carry a file, wherever it stands. */
    private static final List<COSName> ACTIVE_KEYS = names("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA");

    private static final List<COSName> WHAT_IT_IS = names("S", "Type", "Subtype");
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "EmbeddedFile", "FileAttachment", "RichMedia");

    private PdfCheck() {}

    private static List<COSName> names(String... names) {
        return List.of(names).stream().map(COSName::getPDFName).toList();
    }

    static byte[] checked(byte[] sent) {
        String text = new String(sent, StandardCharsets.ISO_8859_1);
        checkEnd(text);
        if (ENCRYPTED.matcher(text).find()) {
            throw new Refused(new EncryptedDocument());
        }
        PdfPacking.check(text, sent);
        try (PDDocument pdf = Loader.loadPDF(sent)) {
            if (pdf.isEncrypted()) {
                throw new Refused(new EncryptedDocument());
            }
            checkObjects(pdf.getDocument());
            if (pdf.getNumberOfPages() < 1) {
                throw new Refused(new DamagedDocument());
            }
        } catch (InvalidPasswordException e) {
            throw new Refused(new EncryptedDocument());
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new Refused(new DamagedDocument());
        }
        return sent;
    }

    private static void checkEnd(String text) {
        int end = text.lastIndexOf(END);
        if (end < 0) {
            throw new Refused(new DamagedDocument());
        }
        if (text.substring(end + END.length()).chars().anyMatch(c -> BLANKS.indexOf(c) < 0)) {
            throw new Refused(new MoreThanADocument());
        }
    }

    private static void checkObjects(COSDocument document) {
        check(document.getTrailer());
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            check(document.getObjectFromPool(key).getObject());
        }
    }

    /** What stands directly in it; what it points to is an object of its own and has its own turn. */
    private static void check(@Nullable COSBase base) {
        if (base instanceof COSDictionary dictionary) {
            checkDictionary(dictionary);
            dictionary.getValues().forEach(PdfCheck::check);
        } else if (base instanceof COSArray array) {
            array.forEach(PdfCheck::check);
        }
    }

    private static void checkDictionary(COSDictionary dictionary) {
        boolean active = ACTIVE_KEYS.stream().anyMatch(dictionary::containsKey)
                || WHAT_IT_IS.stream()
                        .map(dictionary::getDictionaryObject)
                        .anyMatch(value -> value instanceof COSName name && ACTIVE.contains(name.getName()));
        if (active) {
            throw new Refused(new ActiveDocument());
        }
    }
}
