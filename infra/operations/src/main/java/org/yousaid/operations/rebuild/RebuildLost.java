package org.yousaid.operations.rebuild;

import java.io.Serial;

/** The run was given up for dead, and another instance cleared up behind it: it must touch nothing any more. */
final class RebuildLost extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RebuildLost(String group) {
        super("This rebuild of " + group + " was given up by another instance");
    }
}
