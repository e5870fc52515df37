package org.yousaid.suggestion.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.Refusal;

/** Why something about the process cannot be told or done. */
public sealed interface ProcessRefusal extends Refusal {

    /** No process was ever defined or proposed under this version. */
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

    /**
     * The definition cannot run.
     *
     * @param errors everything that is wrong with it, each with its place
     */
    record ContradictsItself(List<InvalidInput> errors) implements ProcessRefusal {

        public ContradictsItself {
            errors = List.copyOf(errors);
        }

        @Override
        public String code() {
            return "process-contradicts-itself";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "This process cannot run";
        }

        @Override
        public String detail() {
            return "The definition contradicts itself or lacks something. See errors for each place.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("errors", errors);
        }
    }

    /** What was proposed is what runs. */
    record NothingChanges(int version) implements ProcessRefusal {

        @Override
        public String code() {
            return "process-unchanged";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "Nothing changes";
        }

        @Override
        public String detail() {
            return "Version " + version + ", which is in force, says exactly this.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("version", version);
        }
    }

    /** One proposal at a time, so that everybody knows what it changes. */
    record AnotherWaits(int version) implements ProcessRefusal {

        @Override
        public String code() {
            return "another-version-waits";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "Another version waits";
        }

        @Override
        public String detail() {
            return "Version " + version + " waits to be approved or turned down. Decide on it first.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("version", version);
        }
    }

    /** The version is in force, or was turned down. */
    record DecidedAlready(int version) implements ProcessRefusal {

        @Override
        public String code() {
            return "version-decided";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "This was decided already";
        }

        @Override
        public String detail() {
            return "Version " + version + " was approved or turned down before.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("version", version);
        }
    }

    /** Who proposes does not approve. */
    record SecondPersonNeeded() implements ProcessRefusal {

        @Override
        public String code() {
            return "second-person-needed";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "Somebody else must do this";
        }

        @Override
        public String detail() {
            return "You proposed this version, so somebody else approves it.";
        }
    }

    /** What the definition asks for at a stage was not given. */
    record StageNeedsMore(String stage, List<Need> missing) implements ProcessRefusal {

        public StageNeedsMore {
            missing = List.copyOf(missing);
        }

        @Override
        public String code() {
            return "stage-needs-more";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "Something is missing for this step";
        }

        @Override
        public String detail() {
            return missing.stream().map(Need::wanted).collect(Collectors.joining(" "));
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of(
                    "stage",
                    stage,
                    "missing",
                    missing.stream().map(Need::word).toList(),
                    "errors",
                    missing.stream()
                            .map(need -> new InvalidInput(need.pointer(), "missing", need.wanted()))
                            .toList());
        }
    }
}
