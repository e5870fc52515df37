package org.yousaid.consultation.watch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.CountedResponse;

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
     * The day with one more response, or one less.
     *
     * @param times 1 for one more, -1 for one that was taken back
     * @param order the ids of the questions as they are asked
     */
    Day with(CountedResponse response, List<String> order, int times) {
        String ward = response.ward();
        Map<String, Long> answeredNow = answered;
        for (Answer answer : response.answers()) {
            answeredNow = plus(answeredNow, answer.question(), times);
        }
        Optional<String> last =
                response.answers().stream().map(Answer::question).max(Comparator.comparingInt(order::indexOf));
        return new Day(
                day,
                responses + times,
                plus(channels, response.channel().name(), times),
                ward == null ? wards : plus(wards, ward, times),
                answeredNow,
                last.map(question -> plus(stoppedAt, question, times)).orElse(stoppedAt));
    }

    private static Map<String, Long> plus(Map<String, Long> counts, String key, int times) {
        Map<String, Long> more = new TreeMap<>(counts);
        more.merge(key, (long) times, Long::sum);
        return more;
    }
}
