package org.yousaid.gateway.pages.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.yousaid.gateway.pages.casework.CaseworkController.Outcome;
import org.yousaid.gateway.pages.common.ProcessDefinition;

/** What the process asks for with each finding, beside the note that every one of them has. */
record Needed(ProcessDefinition process) {

    private static final String RECEIVER = "referred-to";
    private static final String OWNER = "owner";

    /** Whether somebody must be named who has it from now on; for a complaint or a service somebody usual is. */
    boolean receiver(String outcome) {
        return outcome.equals(Outcome.REFERRED.name())
                || (process.needs(outcome).contains(RECEIVER)
                        && Arrays.stream(Outcome.values())
                                .noneMatch(usual ->
                                        usual.handsOver() && usual.name().equals(outcome)));
    }

    /** Beside a finding: what else must be filled in for it; nothing where nothing must. */
    public String beside(Outcome outcome) {
        List<String> words = new ArrayList<>();
        if (receiver(outcome.name())) {
            words.add("who has it from now on");
        }
        if (process.needs(outcome.name()).contains(OWNER)) {
            words.add("somebody who looks after it");
        }
        return words.isEmpty() ? "" : "Needs " + String.join(" and ", words) + ".";
    }

    /** At the field for who has it: with which findings it must be filled in; a referral can name somebody in the list. */
    public String forReceiver() {
        List<String> outcomes = Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.REFERRED && receiver(outcome.name()))
                .map(outcome -> "“" + outcome.words().toLowerCase(Locale.UK) + "”")
                .toList();
        return outcomes.isEmpty() ? "Public" : "Public. Needed for " + String.join(" and ", outcomes);
    }
}
