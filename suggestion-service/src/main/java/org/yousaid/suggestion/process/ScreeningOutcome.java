package org.yousaid.suggestion.process;

/** What a reviewer can find when screening a suggestion. All but a closer look end it. */
public enum ScreeningOutcome {
    ANSWERED,
    ALREADY_HAPPENING,
    NOT_POSSIBLE,
    REFERRED,
    JOINED,
    COMPLAINT,
    SERVICE_REQUEST,
    CLOSER_LOOK;

    /** Whether the suggestion comes to an end with it. */
    public boolean ends() {
        return this != CLOSER_LOOK;
    }

    /** Whether it was a suggestion at all: the words of a complaint or a service request are not for the public. */
    public boolean makesPublic() {
        return switch (this) {
            case COMPLAINT, SERVICE_REQUEST -> false;
            case ANSWERED, ALREADY_HAPPENING, NOT_POSSIBLE, REFERRED, JOINED, CLOSER_LOOK -> true;
        };
    }
}
