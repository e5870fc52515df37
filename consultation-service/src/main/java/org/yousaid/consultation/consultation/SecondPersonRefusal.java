package org.yousaid.consultation.consultation;

import java.util.Map;
import org.yousaid.consultation.request.Worded;

/** Why a step that wants two people is not taken by this one. */
public sealed interface SecondPersonRefusal extends Worded {

    record SecondPersonNeeded(Step step) implements SecondPersonRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "second-person-needed",
                    "A second person is needed",
                    "One person asks for this step and another takes it. Somebody else has to look at it now.",
                    Map.of("step", step.path()));
        }
    }

    record WrittenByTheSame(Step step) implements SecondPersonRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "written-by-the-same",
                    "You wrote it",
                    "Whoever wrote it last does not decide that it goes out. Somebody else has to take this step.",
                    Map.of("step", step.path()));
        }
    }

    record NothingAskedFor(Step step) implements SecondPersonRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "nothing-asked-for",
                    "Nobody has asked for this",
                    "There is nothing to take back: nobody has asked for this step, or it was taken meanwhile.",
                    Map.of("step", step.path()));
        }
    }
}
