package org.yousaid.testsupport;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Lets every wait of every test last as long as a slow machine needs. A wait ends as soon as what it waits for is there, so
 * this costs nothing where all is well.
 */
public final class Patience implements LauncherSessionListener {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(LONG_ENOUGH);
    }
}
