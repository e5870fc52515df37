package org.yousaid.consultation.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import tools.jackson.databind.json.JsonMapper;

/** The templates, for those who write; each is a file in {@code consultation-templates}. */
@RestController
class TemplateController {

    private final List<ConsultationTemplate> templates;

    TemplateController() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath:consultation-templates/*.json");
        templates = Arrays.stream(files)
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .map(TemplateController::read)
                .toList();
    }

    private static ConsultationTemplate read(Resource file) {
        try (InputStream json = file.getInputStream()) {
            return JsonMapper.shared().readValue(json, ConsultationTemplate.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/api/consultation-templates")
    Templates all(Caller caller) {
        caller.require(Role.POLICY);
        return new Templates(templates);
    }

    record Templates(List<ConsultationTemplate> items) {}
}
