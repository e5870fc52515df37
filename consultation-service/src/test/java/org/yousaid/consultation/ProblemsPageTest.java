package org.yousaid.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yousaid.consultation.background.BackgroundRefusal;
import org.yousaid.consultation.bank.BankRefusal;
import org.yousaid.consultation.consultation.ConsultationRefusal;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.OutcomeRefusal;
import org.yousaid.consultation.consultation.SecondPersonRefusal;
import org.yousaid.consultation.consultation.Slug;
import org.yousaid.consultation.consultation.Step;
import org.yousaid.consultation.consultation.WordingRefusal;
import org.yousaid.consultation.equality.EqualityRefusal;
import org.yousaid.consultation.importing.ImportRefusal;
import org.yousaid.consultation.place.PlaceRefusal;
import org.yousaid.consultation.population.PopulationRefusal;
import org.yousaid.consultation.publication.PublicationRefusal;
import org.yousaid.consultation.response.AnswerRefusal;
import org.yousaid.consultation.response.RedactionRefusal;
import org.yousaid.consultation.response.ResponseRefusal;
import org.yousaid.consultation.results.ResultsRefusal;
import org.yousaid.consultation.saved.SavedFormRefusal;
import org.yousaid.consultation.theme.ThemeRefusal;
import org.yousaid.contract.Reference;
import org.yousaid.support.problem.Refusal;

/** Every refusal of this service has its paragraph in docs/problems.md, with its status. */
class ProblemsPageTest {

    private static final List<Class<? extends Refusal>> FAMILIES = List.of(
            ConsultationRefusal.class,
            OutcomeRefusal.class,
            SecondPersonRefusal.class,
            WordingRefusal.class,
            AnswerRefusal.class,
            ResponseRefusal.class,
            RedactionRefusal.class,
            ResultsRefusal.class,
            PlaceRefusal.class,
            PopulationRefusal.class,
            BackgroundRefusal.class,
            BankRefusal.class,
            EqualityRefusal.class,
            ImportRefusal.class,
            ThemeRefusal.class,
            PublicationRefusal.class,
            SavedFormRefusal.class);

    private static final Map<Class<?>, Object> SAMPLES = Map.of(
            String.class,
            "q1",
            Slug.class,
            new Slug("park"),
            ConsultationStatus.class,
            ConsultationStatus.DRAFT,
            Step.class,
            Step.OPEN,
            Instant.class,
            Instant.EPOCH,
            LocalDate.class,
            LocalDate.EPOCH,
            List.class,
            List.of("title"),
            Reference.class,
            Reference.mint(),
            int.class,
            1,
            long.class,
            1L);

    static Stream<Class<?>> refusals() {
        return FAMILIES.stream().flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void standsOnTheProblemsPage(Class<?> type) throws IOException {
        Refusal refusal = refusal(type);
        assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(refusal.title()).isNotBlank();
        assertThat(refusal.detail()).isNotBlank();
        assertThat(page()).contains("\n### " + refusal.code() + "\n" + refusal.status() + ". ");
    }

    @Test
    void noCodeIsUsedTwice() {
        assertThat(refusals().map(type -> refusal(type).code())).doesNotHaveDuplicates();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "problems.md"));
    }

    private static Refusal refusal(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        try {
            return (Refusal) constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(SAMPLES::get)
                    .toArray());
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("No sample of " + type, e);
        }
    }
}
