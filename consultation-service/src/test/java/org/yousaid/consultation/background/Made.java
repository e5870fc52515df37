package org.yousaid.consultation.background;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files made for the tests, good and bad ones. */
final class Made {

    private Made() {}

    /** What is done to a PDF before it is saved. */
    interface Change {
        void to(PDDocument pdf) throws IOException;
    }

    static byte[] pdf() {
        return pdf(pdf -> {});
    }

    static byte[] pdf(Change change) {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            change.to(pdf);
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            pdf.save(saved);
            return saved.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At least as large as that. */
    static byte[] pdfOfBytes(int size) {
        byte[] filler = new byte[size];
        Arrays.fill(filler, (byte) 'x');
        return pdf(pdf -> {
            COSStream stream = pdf.getDocument().createCOSStream();
            try (OutputStream raw = stream.createRawOutputStream()) {
                raw.write(filler);
            }
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Filler"), stream);
        });
    }

    static byte[] encryptedPdf() {
        return pdf(pdf -> {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            pdf.protect(policy);
        });
    }

    /** One stream of three hundred million zeros. */
    static byte[] swellingPdf() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] zeros = new byte[1_000_000];
        byte[] buffer = new byte[64 * 1024];
        for (int i = 0; i < 300; i++) {
            deflater.setInput(zeros);
            while (!deflater.needsInput()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.end();
        return joined(
                text("%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n"),
                packed.toByteArray(),
                text("\nendstream\nendobj\n%%EOF\n"));
    }

    static byte[] image(String format) {
        BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, 0xff8800);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toByteArray();
    }

    /** A JPEG whose left half is dark and whose right half is light, with a note of how the camera was held. */
    static byte[] photo(int orientation) {
        BufferedImage image = new BufferedImage(32, 16, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 16; y++) {
            for (int x = 16; x < 32; x++) {
                image.setRGB(x, y, 0xffffff);
            }
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] exif = ByteBuffer.allocate(36)
                .put(new byte[] {(byte) 0xff, (byte) 0xe1, 0, 34})
                .put(text("Exif\0\0MM\0*"))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
        byte[] jpeg = written.toByteArray();
        return joined(Arrays.copyOf(jpeg, 2), exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Says it has 400 million pixels and has none. */
    static byte[] enormousPng() {
        byte[] header = ByteBuffer.allocate(17)
                .put(text("IHDR"))
                .putInt(20_000)
                .putInt(20_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(header);
        return ByteBuffer.allocate(33)
                .put(image("png"), 0, 8)
                .putInt(13)
                .put(header)
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] zip() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(written)) {
            zip.putNextEntry(new ZipEntry("hidden.html"));
            zip.write(text("<script>alert(1)</script>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
