package org.yousaid.gateway.pages.draft;

import java.util.List;

/** The parts of a draft, by name. */
final class DraftParts {

    private static final List<DraftPart> ALL = List.of(
            new AboutPart(),
            new WhyPart(),
            new DatesPart(),
            new AudiencePart(),
            new LanguagesPart(),
            new FilesPart(),
            new LayoutPart());

    private DraftParts() {}

    static DraftPart named(String name) {
        return ALL.stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
    }
}
