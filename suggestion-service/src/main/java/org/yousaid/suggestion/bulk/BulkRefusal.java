package org.yousaid.suggestion.bulk;

import org.yousaid.support.problem.Refusal;

/** Why something cannot be done with a batch of decisions. */
public sealed interface BulkRefusal extends Refusal {

    /** There is none with this id, or somebody else made it. */
    record NoSuchBatch() implements BulkRefusal {
        @Override
        public String code() {
            return "no-such-batch";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public String title() {
            return "No such batch";
        }

        @Override
        public String detail() {
            return "You have made no batch of decisions with this id.";
        }
    }

    /** The authors have been told. */
    record BatchGoneOut() implements BulkRefusal {
        @Override
        public String code() {
            return "batch-gone-out";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "Too late to take back";
        }

        @Override
        public String detail() {
            return "These decisions have gone out, and the authors are told.";
        }
    }
}
