package org.yousaid.suggestion.process;

/** What a reviewer can find when screening a suggestion. */
public enum ScreeningOutcome {
    ANSWERED(StageKind.END),
    ALREADY_HAPPENING(StageKind.END),
    NOT_POSSIBLE(StageKind.END),
    REFERRED(StageKind.END),
    JOINED(StageKind.ASSESS),
    COMPLAINT(StageKind.END),
    SERVICE_REQUEST(StageKind.END),
    CLOSER_LOOK(StageKind.SCREEN);

    private final StageKind leadsTo;

    ScreeningOutcome(StageKind leadsTo) {
        this.leadsTo = leadsTo;
    }

    /** The kind of stage that a definition must send it to. */
    public StageKind leadsTo() {
        return leadsTo;
    }

    /** Whether the suggestion comes to an end with it. */
    public boolean ends() {
        return leadsTo == StageKind.END;
    }

    /** Whether others take it from here, with a clock of their own. */
    public boolean handsOver() {
        return this == COMPLAINT || this == SERVICE_REQUEST;
    }

    /** Whether it was a suggestion at all: the words of a complaint or a service request are not for the public. */
    public boolean makesPublic() {
        return switch (this) {
            case COMPLAINT, SERVICE_REQUEST -> false;
            case ANSWERED, ALREADY_HAPPENING, NOT_POSSIBLE, REFERRED, JOINED, CLOSER_LOOK -> true;
        };
    }
}
