package org.yousaid.gateway.pages.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.yousaid.gateway.GatewaySettings;

/** The languages that the system itself speaks to citizens: those it comes with, and those that the council adds. */
@Component("languages")
public final class Languages {

    private static final Logger LOG = LoggerFactory.getLogger(Languages.class);
    private static final String BUNDLE = "classpath:org/yousaid/gateway/pages/messages";
    private static final String FILE = ".properties";

    private final MessageSource messages;
    private final Set<String> spoken = new LinkedHashSet<>(Set.of(Locale.UK.getLanguage()));

    Languages(GatewaySettings settings) {
        List<String> bundles = Optional.ofNullable(settings.messages())
                .map(directory -> List.of(directory.resolve("messages").toUri().toString(), BUNDLE))
                .orElse(List.of(BUNDLE));
        this.messages = source(bundles);
        Set<String> phrases = read(BUNDLE + FILE).stringPropertyNames();
        for (String language : Locale.getISOLanguages()) {
            Set<String> said = new TreeSet<>();
            bundles.forEach(
                    bundle -> said.addAll(read(bundle + "_" + language + FILE).stringPropertyNames()));
            if (!said.isEmpty()) {
                spoken.add(language);
                warn(language, phrases, said);
            }
        }
    }

    /** A language is spoken as far as it goes; who added it reads what is left to be translated. */
    private static void warn(String language, Set<String> phrases, Set<String> said) {
        Set<String> left = new TreeSet<>(phrases);
        left.removeAll(said);
        if (!left.isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("language", language)
                    .addKeyValue("phrases", left)
                    .log("Phrases without a translation stand in English");
        }
    }

    private static Properties read(String location) {
        Resource file = new DefaultResourceLoader().getResource(location);
        try {
            return file.exists()
                    ? PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8))
                    : new Properties();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words that the system comes with. */
    static MessageSource bundled() {
        return source(List.of(BUNDLE));
    }

    private static MessageSource source(List<String> bundles) {
        ReloadableResourceBundleMessageSource source = new ReloadableResourceBundleMessageSource();
        source.setBasenames(bundles.toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** Which way the page that is being made is written. */
    public String direction() {
        return Speech.direction(Speech.current().locale().toLanguageTag());
    }

    /** The language of the page that is being made, to go on in; nothing for English. */
    public List<String> kept() {
        return Speech.current().kept();
    }

    /** What can be chosen, by tag, under the name that its speakers give it. */
    public Map<String, String> spoken() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String tag : spoken) {
            Locale locale = Locale.forLanguageTag(tag);
            String name = locale.getDisplayLanguage(locale);
            names.put(tag, name.substring(0, 1).toUpperCase(locale) + name.substring(1));
        }
        return names;
    }

    MessageSource messages() {
        return messages;
    }

    /** Makes this the language of the page that is being made, if it is spoken; else it is English. */
    public void speak(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        boolean other = !locale.getLanguage().equals(Locale.UK.getLanguage()) && spoken.contains(locale.getLanguage());
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        if (other) {
            request.setAttribute(Speech.CHOSEN, new Speech(locale, messages), RequestAttributes.SCOPE_REQUEST);
        } else {
            request.removeAttribute(Speech.CHOSEN, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
