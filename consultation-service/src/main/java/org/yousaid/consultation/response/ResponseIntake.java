package org.yousaid.consultation.response;

import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.PersonId;

/** Takes responses down: judges them, hands out references, seals the words, and stores what is left. */
public interface ResponseIntake {

    /**
     * Takes one response down. The same id again is answered with the first receipt, if the fingerprint is the same.
     *
     * @throws org.yousaid.support.problem.Refused when it cannot be taken; nothing is stored then
     */
    Receipt take(ResponseId id, ConsultationView asked, GivenResponse given, Taking taking);

    /**
     * The circumstances of the taking.
     *
     * @param staff whether somebody of the council took it down
     * @param by the account that took it down
     * @param fingerprint tells a repeat from another request with the same id
     * @param historic of something long past: no promise, no timer, no mail
     * @param traces what was noticed about the way it came
     * @param person who gives it, where somebody is signed in
     * @param corrects the earlier response of theirs that it takes the place of
     */
    record Taking(
            boolean staff,
            String by,
            String fingerprint,
            boolean historic,
            Traces traces,
            @Nullable PersonId person,
            @Nullable Reference corrects) {

        public Taking(boolean staff, String by, String fingerprint, boolean historic) {
            this(staff, by, fingerprint, historic, Traces.NONE, null, null);
        }
    }
}
