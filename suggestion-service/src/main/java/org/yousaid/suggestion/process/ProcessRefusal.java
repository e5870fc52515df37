package org.yousaid.suggestion.process;

import org.yousaid.support.problem.Refusal;

/** Why something about the process cannot be told. */
public sealed interface ProcessRefusal extends Refusal {

    /** No process was ever defined under this version. */
    record NoSuchProcess() implements ProcessRefusal {

        @Override
        public String code() {
            return "no-such-process";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public String title() {
            return "No such process";
        }

        @Override
        public String detail() {
            return "The process definition has no such version.";
        }
    }
}
