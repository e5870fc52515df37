package org.yousaid.gateway.pages.common;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** Has pages drawn in the language that was chosen for them, and never in one that a browser happens to prefer. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    MessageSource messageSource(Languages languages) {
        return languages.messages();
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Chosen();
    }

    private static final class Chosen implements LocaleResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            return request.getAttribute(Speech.CHOSEN) instanceof Speech chosen ? chosen.locale() : Locale.UK;
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            throw new UnsupportedOperationException("The language of a page is chosen by its reader");
        }
    }
}
