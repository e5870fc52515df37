package org.yousaid.gateway.pages.common;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the typesetter complains of, in our log; that it works is no news. */
final class PaperLog implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger(TaggedPdf.class);

    @Override
    public void log(String where, Level level, String message) {
        if (speaksUp(level)) {
            LOG.atWarn().addKeyValue("where", where).log(message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        if (speaksUp(level)) {
            LOG.atWarn().addKeyValue("where", where).setCause(cause).log(message);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // Levels are the log's own business.
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return speaksUp(diagnostic.getLevel());
    }

    private static boolean speaksUp(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
