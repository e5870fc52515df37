package org.yousaid.gateway.pages.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Sets the leaflet on paper: a tagged PDF (PDF/UA) with title, language and its own typeface. What was set once is kept, so
 * that many readers cost no more than one.
 */
@Component
class LeafletPdf {

    private static final String REGULAR = "/liberation/LiberationSans-Regular.ttf";
    private static final String BOLD = "/liberation/LiberationSans-Bold.ttf";
    private static final String TYPEFACE = "Liberation Sans";
    private static final int KEPT = 24;
    private static final int NORMAL = 400;
    private static final int HEAVY = 700;

    private final ITemplateEngine templates;
    private final String style;
    private final Cache<String, byte[]> set =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    static {
        XRLog.setLoggerImpl(new PaperLog());
    }

    LeafletPdf(ITemplateEngine templates) {
        this.templates = templates;
        this.style = new String(resource("leaflet.css"), StandardCharsets.UTF_8);
    }

    byte[] of(Leaflet leaflet) {
        Context context = new Context(Locale.UK);
        context.setVariable("leaflet", leaflet);
        context.setVariable("w", leaflet.words());
        context.setVariable("l", leaflet.language());
        context.setVariable("style", style);
        return set.get(templates.process("process/pdf", context), LeafletPdf::render);
    }

    private static byte[] render(String html) {
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

    private static FSSupplier<InputStream> font(String name) {
        return () -> open(name);
    }

    private static byte[] resource(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(LeafletPdf.class.getResourceAsStream(name), name);
    }
}
