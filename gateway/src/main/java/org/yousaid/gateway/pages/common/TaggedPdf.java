package org.yousaid.gateway.pages.common;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Sets a page on paper: a tagged PDF (PDF/UA) with title, language and a typeface of its own. */
public final class TaggedPdf {

    private static final String REGULAR = "/liberation/LiberationSans-Regular.ttf";
    private static final String BOLD = "/liberation/LiberationSans-Bold.ttf";
    private static final String TYPEFACE = "Liberation Sans";
    private static final int NORMAL = 400;
    private static final int HEAVY = 700;

    static {
        XRLog.setLoggerImpl(new PaperLog());
    }

    private TaggedPdf() {}

    /** The page as it is printed; it is well-formed XML, and loads nothing from elsewhere. */
    public static byte[] of(String html) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(font(REGULAR), TYPEFACE, NORMAL, FontStyle.NORMAL, true)
                    .useFont(font(BOLD), TYPEFACE, HEAVY, FontStyle.NORMAL, true)
                    .withProducer("YouSaid")
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The style sheet beside a class. */
    public static String style(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> Objects.requireNonNull(TaggedPdf.class.getResourceAsStream(name), name);
    }
}
