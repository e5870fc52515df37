package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The process that suggestions go through, as the suggestion service runs it. */
public record ProcessDefinition(
        @Nullable String name,
        @Nullable Integer version,
        @Nullable Integer replyWithinDays,
        List<Stage> stages,
        @Nullable List<String> languages,
        @Nullable Boolean draft) {

    private static final String RECEIVE = "receive";
    private static final String SCREEN = "screen";
    private static final String REFERRED = "REFERRED";

    /** The languages in which everything is said. */
    public List<String> spoken() {
        return languages == null || languages.isEmpty() ? List.of("en") : languages;
    }

    /** The stages that something is done in, in their order. */
    public List<Stage> worked() {
        return stages.stream().filter(stage -> !stage.end()).toList();
    }

    /**
     * The stages that usually follow this one, ends not among them: each stage names the usual one first. What a suggestion
     * may pass by is not among them either.
     */
    public List<Stage> ahead(String stage) {
        List<Stage> ahead = new ArrayList<>();
        Optional<Stage> at = find(stage);
        while (at.isPresent()) {
            at = at.get().following().stream()
                    .flatMap(id -> find(id).stream())
                    .filter(next -> !next.end() && !ahead.contains(next))
                    .findFirst();
            at.ifPresent(ahead::add);
        }
        return ahead;
    }

    /** Whether nobody has read what stands at this stage. */
    public boolean unread(String stage) {
        return find(stage).filter(found -> RECEIVE.equals(found.kind())).isPresent();
    }

    /** Whether what stands at this stage waits for a reviewer: to be read, or for a closer look. */
    public boolean toBeDecided(String stage) {
        return find(stage)
                .filter(found -> RECEIVE.equals(found.kind()) || SCREEN.equals(found.kind()))
                .isPresent();
    }

    /** Whether another body has what stands at this stage, as long as its author is owed a word. */
    public boolean withOthers(String stage) {
        return withOthers().filter(found -> found.matches(stage)).isPresent();
    }

    /** Where suggestions wait to be read. */
    public Optional<String> received() {
        return firstOf(RECEIVE);
    }

    /** Where they wait for a closer look. */
    public Optional<String> screened() {
        return firstOf(SCREEN);
    }

    private Optional<String> firstOf(String kind) {
        return stages.stream()
                .filter(stage -> kind.equals(stage.kind()))
                .map(Stage::id)
                .findFirst();
    }

    /** What a stage is called; its id where this version has none such. */
    public String named(String stage) {
        return find(stage).map(Stage::name).orElse(stage);
    }

    /** What must be filled in where this finding of a screening leads. */
    public List<String> needs(String outcome) {
        return stages.stream()
                .filter(stage -> stage.found().contains(outcome))
                .findFirst()
                .map(Stage::needed)
                .orElse(List.of());
    }

    /** Whether a stage of this kind, to which opportunities lead, asks for this. */
    public boolean asks(String kind, String need) {
        return stages.stream()
                .anyMatch(stage -> kind.equals(stage.kind())
                        && stage.found().isEmpty()
                        && stage.needed().contains(need));
    }

    private Optional<Stage> find(String stage) {
        return stages.stream().filter(each -> each.matches(stage)).findFirst();
    }

    /** How a suggestion can end; where another body only has it for a while is not among them. */
    public List<Stage> ends() {
        return stages.stream()
                .filter(stage -> stage.end() && !stage.staysOpen())
                .toList();
    }

    /** Where a suggestion stands while another body has it. */
    public Optional<Stage> withOthers() {
        return stages.stream().filter(stage -> stage.found().contains(REFERRED)).findFirst();
    }

    /** One stage: who acts, by when, and what its author is told. */
    public record Stage(
            String id,
            String name,
            @Nullable String kind,
            @Nullable String actor,
            @Nullable Integer targetDays,
            @Nullable String told,
            @Nullable String targetUnit,
            @Nullable List<String> next,
            @Nullable List<String> needs,
            @Nullable List<String> outcomes) {

        /** The ids of the stages that may follow. */
        public List<String> following() {
            return next == null ? List.of() : next;
        }

        /** The findings of a screening that lead here. */
        List<String> found() {
            return outcomes == null ? List.of() : outcomes;
        }

        List<String> needed() {
            return needs == null ? List.of() : needs;
        }

        /** Whether its days are those on which offices are open. */
        public boolean inWorkingDays() {
            return "WORKING_DAYS".equals(targetUnit);
        }

        /** Whether a suggestion's stage is this one. */
        public boolean matches(String stage) {
            return stage.equalsIgnoreCase(id) || stage.equalsIgnoreCase(name);
        }

        /** Who acts, as the beginning of a sentence. */
        public String who() {
            return actor == null || actor.isBlank()
                    ? ""
                    : actor.substring(0, 1).toUpperCase(Locale.UK) + actor.substring(1);
        }

        /** {@code within 14 days}; nothing where no time is set. */
        public String target() {
            return targetDays == null || targetDays == 0
                    ? ""
                    : "within " + targetDays + (inWorkingDays() ? " working" : "")
                            + (targetDays == 1 ? " day" : " days");
        }

        /** Whether a suggestion ends here. */
        public boolean end() {
            return "end".equalsIgnoreCase(kind);
        }

        /** Whether only a referral leads here: the suggestion stays open while a body on the council's list has it. */
        public boolean staysOpen() {
            return end() && found().equals(List.of(REFERRED));
        }
    }
}
