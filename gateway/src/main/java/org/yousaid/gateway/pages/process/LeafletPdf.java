package org.yousaid.gateway.pages.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.yousaid.gateway.pages.common.TaggedPdf;

/** Sets the leaflet on paper. What was set once is kept, so that many readers cost no more than one. */
@Component
class LeafletPdf {

    private static final int KEPT = 24;

    private final ITemplateEngine templates;
    private final String style = TaggedPdf.style(LeafletPdf.class, "leaflet.css");
    private final Cache<String, byte[]> set =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    LeafletPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] of(Leaflet leaflet) {
        Context context = new Context(Locale.UK);
        context.setVariable("leaflet", leaflet);
        context.setVariable("w", leaflet.words());
        context.setVariable("l", leaflet.language());
        context.setVariable("style", style);
        return set.get(templates.process("process/pdf", context), TaggedPdf::of);
    }
}
