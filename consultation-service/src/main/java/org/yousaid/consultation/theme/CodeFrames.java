package org.yousaid.consultation.theme;

import java.time.Duration;

/** Asks for code frames as they are read. */
public interface CodeFrames {

    /** The frame of a question, empty of themes when nothing has happened to it. */
    CodeFrameView of(TextQuestion question);

    /** The frame at this version or a later one; as it is when the time is up. */
    CodeFrameView await(TextQuestion question, long version, Duration limit);
}
