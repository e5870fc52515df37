package org.yousaid.local.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the judge found. Every figure but the sums of what was sent and expected should be zero; with none in {@code n},
 * the true share is below {@code 3 / n} with 95 % confidence.
 *
 * @param sent answers sent, each many times if need be
 * @param acknowledged answers with a receipt
 * @param unanswered answers without one when patience ended
 * @param lost acknowledged answers that are not there, or not counted
 * @param doubled answers that are counted more often than they were sent
 * @param references handed out
 * @param referencesDoubled handed out more than once
 * @param repeats acknowledged requests sent again
 * @param repeatsDifferent of those, answered otherwise than at first
 * @param ideas in the acknowledged answers
 * @param ideasLost without a suggestion
 * @param ideasDoubled suggestions too many
 * @param promises owed: one for each reachable author's answer and one for each idea in it
 * @param promisesLost owed and not there
 * @param promisesDoubled there and not owed
 * @param receipts mails owed
 * @param receiptsLost not in the mailbox
 * @param receiptsDoubled mails of one kind and subject to one person with another Message-ID
 * @param receiptsRepeated mails that came again with the same Message-ID, which is allowed
 * @param unforeseen answers with status 500
 * @param withoutRetryAfter answers with status 503 that do not say when to come again
 * @param quiet whether all backlogs were empty before counting
 * @param outcomes how often which status or failure was met
 * @param longestRefusalMillis the longest anybody waited for a no
 * @param examples one of each kind of trouble
 */
record Verdict(
        long sent,
        long acknowledged,
        long unanswered,
        long lost,
        long doubled,
        long references,
        long referencesDoubled,
        long repeats,
        long repeatsDifferent,
        long ideas,
        long ideasLost,
        long ideasDoubled,
        long promises,
        long promisesLost,
        long promisesDoubled,
        long receipts,
        long receiptsLost,
        long receiptsDoubled,
        long receiptsRepeated,
        long unforeseen,
        long withoutRetryAfter,
        boolean quiet,
        Map<String, Long> outcomes,
        long longestRefusalMillis,
        Map<String, String> examples) {

    /** In words what is not as it should be; empty when all is. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        complain(complaints, unanswered, "answers never acknowledged", sent);
        complain(complaints, lost, "acknowledged answers lost", acknowledged);
        complain(complaints, doubled, "answers doubled", sent);
        complain(complaints, referencesDoubled, "references doubled", references);
        complain(complaints, repeatsDifferent, "repeats answered otherwise", repeats);
        complain(complaints, ideasLost, "ideas without a suggestion", ideas);
        complain(complaints, ideasDoubled, "suggestions too many", ideas);
        complain(complaints, promisesLost, "promises missing", promises);
        complain(complaints, promisesDoubled, "promises too many", promises);
        complain(complaints, receiptsLost, "receipts missing", receipts);
        complain(complaints, receiptsDoubled, "receipts doubled", receipts);
        complain(complaints, unforeseen, "unforeseen errors (500)", sent);
        complain(complaints, withoutRetryAfter, "503 without Retry-After", sent);
        if (!quiet) {
            complaints.add("not quiet when counted");
        }
        return complaints;
    }

    private static void complain(List<String> complaints, long found, String what, long of) {
        if (found != 0) {
            complaints.add(found + " " + what + " of " + of);
        }
    }

    /** The figures in one line for the report, each zero with its bound. */
    String line() {
        return ("acknowledged=%d lost=%d doubled=%d references=%d referencesDoubled=%d repeats=%d repeatsDifferent=%d"
                        + " ideas=%d lost=%d doubled=%d promises=%d lost=%d doubled=%d"
                        + " receipts=%d lost=%d doubled=%d repeatedWithSameId=%d bound=%.4f%% outcomes=%s")
                .formatted(
                        acknowledged,
                        lost,
                        doubled,
                        references,
                        referencesDoubled,
                        repeats,
                        repeatsDifferent,
                        ideas,
                        ideasLost,
                        ideasDoubled,
                        promises,
                        promisesLost,
                        promisesDoubled,
                        receipts,
                        receiptsLost,
                        receiptsDoubled,
                        receiptsRepeated,
                        acknowledged == 0 ? 100 : 300.0 / acknowledged,
                        outcomes);
    }
}
