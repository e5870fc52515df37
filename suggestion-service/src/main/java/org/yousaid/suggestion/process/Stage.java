package org.yousaid.suggestion.process;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;

/**
 * One stage of the process. The kinds are fixed here with what each of them needs; which stages there are, in which order,
 * how they are called and how long they may take is the definition's.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Stage.Receive.class, name = "receive"),
    @JsonSubTypes.Type(value = Stage.Screen.class, name = "screen"),
    @JsonSubTypes.Type(value = Stage.Assess.class, name = "assess"),
    @JsonSubTypes.Type(value = Stage.Decide.class, name = "decide"),
    @JsonSubTypes.Type(value = Stage.Deliver.class, name = "deliver"),
    @JsonSubTypes.Type(value = Stage.End.class, name = "end")
})
public sealed interface Stage {

    /** In kebab case; what events and the tracker say. */
    String id();

    Words name();

    /** What the author is told at this stage. */
    Words told();

    /** A stage that somebody works on. */
    sealed interface Worked extends Stage permits Screen, Assess, Decide, Deliver {

        /** Who acts. */
        Words actor();

        /** How many days it may take, from the stage before. */
        int targetDays();
    }

    /** The suggestion is here and waits for a person to read it. */
    record Receive(String id, Words name, Words told) implements Stage {}

    /** A reviewer read it. */
    record Screen(String id, Words name, Words told, Words actor, int targetDays) implements Worked {}

    /** What it would take is worked out. */
    record Assess(String id, Words name, Words told, Words actor, int targetDays) implements Worked {}

    /** Whether it is done is decided. */
    record Decide(String id, Words name, Words told, Words actor, int targetDays) implements Worked {}

    /** It is being done. */
    record Deliver(String id, Words name, Words told, Words actor, int targetDays) implements Worked {}

    /**
     * Nothing more happens.
     *
     * @param outcomes the screening outcomes that lead here straight away
     */
    record End(String id, Words name, Words told, Set<ScreeningOutcome> outcomes) implements Stage {

        public End {
            outcomes = Set.copyOf(outcomes);
        }
    }

    /** The kind's name, as in the definition. */
    default String kind() {
        return switch (this) {
            case Receive _ -> "receive";
            case Screen _ -> "screen";
            case Assess _ -> "assess";
            case Decide _ -> "decide";
            case Deliver _ -> "deliver";
            case End _ -> "end";
        };
    }

    /** Kinds come in this order; a definition may have several stages of one kind, but never goes back. */
    default int order() {
        return switch (this) {
            case Receive _ -> 0;
            case Screen _ -> 1;
            case Assess _ -> 2;
            case Decide _ -> 3;
            case Deliver _ -> 4;
            case End _ -> 5;
        };
    }
}
