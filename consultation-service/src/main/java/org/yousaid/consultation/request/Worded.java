package org.yousaid.consultation.request;

import java.util.Map;
import org.yousaid.support.problem.Refusal;

/** A refusal whose words stand in one place, so that a family of them reads like a table. */
public interface Worded extends Refusal {

    Wording wording();

    @Override
    default String code() {
        return wording().code();
    }

    @Override
    default int status() {
        return wording().status();
    }

    @Override
    default String title() {
        return wording().title();
    }

    @Override
    default String detail() {
        return wording().detail();
    }

    @Override
    default Map<String, Object> fields() {
        return wording().fields();
    }

    /** What a refusal says, member by member of its problem body. */
    record Wording(int status, String code, String title, String detail, Map<String, Object> fields) {

        public Wording {
            fields = Map.copyOf(fields);
        }

        public Wording(int status, String code, String title, String detail) {
            this(status, code, title, detail, Map.of());
        }
    }
}
