package org.yousaid.consultation.results;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.Samples;
import org.yousaid.consultation.consultation.Aims;
import org.yousaid.consultation.consultation.Audience;
import org.yousaid.consultation.consultation.BackgroundDocument;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.Form;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.population.Population;
import org.yousaid.consultation.population.PopulationTable;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.consultation.response.Channel;
import org.yousaid.consultation.response.CountedResponse;

/** A consultation that asks for ages, answers to it, and the council's figures. */
final class Weighed {

    static final Question AGE = choice("age", QuestionType.SINGLE_CHOICE, "16-24", "25-64", "65+");
    static final Question USE = choice("use", QuestionType.SINGLE_CHOICE, "a", "b", "c");

    private Weighed() {}

    static Question choice(String id, QuestionType type, String... options) {
        return new Question(
                id,
                type,
                "Question " + id,
                null,
                false,
                Arrays.stream(options)
                        .map(option -> new Option(option.replace("+", "-and-over"), option))
                        .toList(),
                null,
                null,
                null);
    }

    static ConsultationContent content(Audience audience, Question... questions) {
        return new ConsultationContent(
                "The park",
                null,
                null,
                LocalDate.of(2027, 1, 10),
                null,
                List.of(new BackgroundDocument("The plan", URI.create("https://example.org/plan"))),
                audience,
                List.of(questions),
                null,
                Samples.CLOSES,
                28,
                null,
                List.of("en"),
                Form.PLAIN,
                new Aims(null, List.of(), Arrays.asList(questions).contains(AGE) ? "age" : null),
                false,
                Map.of());
    }

    static PopulationTable people(String... lines) {
        return new PopulationTable(
                1,
                "The census",
                Arrays.stream(lines)
                        .map(line -> line.split(",", -1))
                        .map(cells -> new Population(cells[0], cells[1], Long.parseLong(cells[2])))
                        .collect(Collectors.toList()));
    }

    /** One response; what is null was not answered. */
    record Given(@Nullable String ward, List<Answer> answers) implements CountedResponse {

        static Given of(@Nullable String ward, @Nullable String age, List<String> use) {
            List<Answer> answers = new ArrayList<>();
            if (age != null) {
                answers.add(new Answer("age", new AnswerValue.Choice(List.of(age)), null, true));
            }
            if (!use.isEmpty()) {
                answers.add(new Answer("use", new AnswerValue.Choice(use)));
            }
            return new Given(ward, List.copyOf(answers));
        }

        @Override
        public ConsultationId consultation() {
            return Samples.PARK;
        }

        @Override
        public Channel channel() {
            return Channel.ONLINE;
        }

        @Override
        public List<String> hidden() {
            return List.of();
        }

        @Override
        public Instant capturedAt() {
            return Samples.ANSWERED;
        }
    }

    static GroupedTally tally(List<Given> responses) {
        GroupedTally tally = new GroupedTally(new Tally());
        responses.forEach(tally::count);
        return tally;
    }
}
