package org.yousaid.consultation.importing;

import java.util.Optional;

/** The files of a Polis export as they were sent: words of citizens, which stand nowhere unsealed. */
record PolisFiles(String comments, String participants, Optional<String> summary) {

    @Override
    public String toString() {
        return "PolisFiles";
    }
}
