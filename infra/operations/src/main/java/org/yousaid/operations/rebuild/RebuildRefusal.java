package org.yousaid.operations.rebuild;

import java.util.Map;
import org.yousaid.support.problem.Refusal;

/** Why a projection is not rebuilt. */
public sealed interface RebuildRefusal extends Refusal {

    /** The name of the processor it was asked for. */
    String processor();

    @Override
    default Map<String, Object> fields() {
        return Map.of("processor", processor());
    }

    /** It publishes, sends or decides: reading its events again would do so again. */
    record NotRebuildable(String processor) implements RebuildRefusal {

        @Override
        public String code() {
            return "not-rebuildable";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "This processor is never replayed";
        }

        @Override
        public String detail() {
            return "It publishes, sends or decides; only projections can be rebuilt.";
        }
    }

    /** One at a time. */
    record RebuildRunning(String processor) implements RebuildRefusal {

        @Override
        public String code() {
            return "rebuild-running";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "A rebuild is running";
        }

        @Override
        public String detail() {
            return "This projection is being rebuilt already. Wait for it or cancel it.";
        }
    }

    /** Nothing to cancel. */
    record NoRebuildRunning(String processor) implements RebuildRefusal {

        @Override
        public String code() {
            return "no-rebuild-running";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "No rebuild is running";
        }

        @Override
        public String detail() {
            return "There is nothing to cancel: no rebuild runs, or it is past the point where it can be cancelled.";
        }
    }
}
