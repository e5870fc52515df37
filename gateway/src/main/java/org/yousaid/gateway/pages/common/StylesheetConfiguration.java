package org.yousaid.gateway.pages.common;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Serves govuk-frontend under {@code /assets/govuk/} without what only GOV.UK may use: the GDS Transport typeface and the
 * royal crest are dropped from its stylesheet, and a system typeface takes their place.
 */
@Configuration(proxyBeanMethods = false)
class StylesheetConfiguration implements WebMvcConfigurer {

    private static final String VERSION = "5.14.0";
    private static final String FOLDER =
            "classpath:/META-INF/resources/webjars/govuk-frontend/" + VERSION + "/dist/govuk/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/govuk/*")
                .addResourceLocations(FOLDER)
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .resourceChain(true)
                .addTransformer(new WithoutCrownAndTypeface());
    }

    private static final class WithoutCrownAndTypeface implements ResourceTransformer {

        private static final Pattern FONT_FACE = Pattern.compile("@font-face\\s*\\{[^}]*}");
        private static final Pattern CREST = Pattern.compile("url\\([^)]*govuk-crest[^)]*\\)");
        private static final Pattern SOURCE_MAP = Pattern.compile("(/\\*|//)# sourceMappingURL=\\S+( \\*/)?");

        @Override
        public Resource transform(
                HttpServletRequest request, Resource resource, ResourceTransformerChain transformerChain)
                throws IOException {
            Resource original = transformerChain.transform(request, resource);
            String name = original.getFilename();
            String text = SOURCE_MAP
                    .matcher(original.getContentAsString(StandardCharsets.UTF_8))
                    .replaceAll("");
            if (name != null && name.endsWith(".css")) {
                text = CREST.matcher(FONT_FACE.matcher(text).replaceAll("")).replaceAll("none");
                text = text.replace("GDS Transport,arial", "Helvetica Neue,Arial,Liberation Sans,system-ui");
            }
            return new TransformedResource(original, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
