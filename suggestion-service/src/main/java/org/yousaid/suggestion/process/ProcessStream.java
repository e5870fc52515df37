package org.yousaid.suggestion.process;

import java.util.List;

/** Where the versions of the process are kept. Whatever instance stored an event, all see it. */
public interface ProcessStream {

    /** The place of the last event, counted from 0; -1 when there is none. */
    long last();

    /** All of them, in their order. */
    List<ProcessEvent> events();
}
