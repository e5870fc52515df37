package org.yousaid.local.faults;

import org.yousaid.local.LocalSystem;

/** The whole system as everybody starts it, but it ends with the test that started it. */
public final class WholeSystem {

    private WholeSystem() {}

    public static void main(String... arguments) {
        Thread.ofPlatform().daemon().start(Node::endWithParent);
        LocalSystem.main(arguments);
    }
}
