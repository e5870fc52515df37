package org.yousaid.consultation.watch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.ResponseEvent;

/**
 * What came in on one day.
 *
 * @param responses how many
 * @param channels how many by each channel
 * @param wards how many from each ward, those who gave none left out
 * @param answered how many answered each question
 * @param stoppedAt of how many each question was the last they answered, in the order in which they are asked
 */
record Day(
        LocalDate day,
        long responses,
        Map<String, Long> channels,
        Map<String, Long> wards,
        Map<String, Long> answered,
        Map<String, Long> stoppedAt) {

    static Day empty(LocalDate day) {
        return new Day(day, 0, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /**
     * The day with one more response.
     *
     * @param order the ids of the questions as they are asked
     */
    Day with(ResponseEvent.Recorded response, List<String> order) {
        String ward = response.ward();
        Map<String, Long> answeredNow = answered;
        for (Answer answer : response.answers()) {
            answeredNow = plus(answeredNow, answer.question());
        }
        Optional<String> last =
                response.answers().stream().map(Answer::question).max(Comparator.comparingInt(order::indexOf));
        return new Day(
                day,
                responses + 1,
                plus(channels, response.channel().name()),
                ward == null ? wards : plus(wards, ward),
                answeredNow,
                last.map(question -> plus(stoppedAt, question)).orElse(stoppedAt));
    }

    private static Map<String, Long> plus(Map<String, Long> counts, String key) {
        Map<String, Long> more = new TreeMap<>(counts);
        more.merge(key, 1L, Long::sum);
        return more;
    }
}
