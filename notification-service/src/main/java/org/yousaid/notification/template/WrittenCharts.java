package org.yousaid.notification.template;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The HTML of charts that mails showed lately: fifty thousand people get the same, written once. */
final class WrittenCharts {

    private static final int MOST = 256;

    private final LoadingCache<Piece.Chart, String> written;

    WrittenCharts(ITemplateEngine engine) {
        written = Caffeine.newBuilder()
                .maximumSize(MOST)
                .build(chart -> engine.process(
                        "chart.html", new Context(Locale.ROOT, Map.of("piece", chart, "s", MailStyle.STYLES))));
    }

    /** For the template. */
    public String of(Piece.Chart chart) {
        return written.get(chart);
    }
}
