package org.yousaid.local.command;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;

/** A bar that fills: in place on a terminal, a line for each tenth elsewhere. */
public final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;
    private int shownTenth = -1;

    private ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** A bar for whatever this process was started from. */
    // Since JDK 25 there is no console again where the output goes to a file or a pipe.
    @SuppressWarnings("SystemConsoleNull")
    public static ProgressBar on(PrintStream out) {
        Console console = System.console();
        return new ProgressBar(out, console != null && console.isTerminal());
    }

    public void show(long done, long total) {
        double share = total <= 0 ? 0 : Math.min(1, (double) done / total);
        int filled = (int) Math.round(share * WIDTH);
        String bar = String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %,d of %,d",
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                share * 100,
                done,
                total);
        int tenth = (int) (share * 10);
        if (terminal) {
            out.print("\r" + bar);
            out.flush();
        } else if (tenth > shownTenth) {
            out.println(bar);
        }
        shownTenth = Math.max(shownTenth, tenth);
    }

    public void end() {
        if (terminal) {
            out.println();
        }
    }
}
