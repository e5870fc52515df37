package org.yousaid.notification.delivery;

/**
 * Where something failed, without what it says: what a library says of a mail that it could not make may quote a link to
 * sign in, or an address.
 */
public final class Wordless extends RuntimeException {

    private static final int LONGEST = 10;

    private Wordless(String kind, StackTraceElement[] where) {
        super(kind, null, false, true);
        setStackTrace(where);
    }

    /** The same fault with the kinds of its causes, the last of which says where. */
    public static Wordless of(Throwable fault) {
        StringBuilder kinds = new StringBuilder(fault.getClass().getName());
        Throwable last = fault;
        for (int i = 0; i < LONGEST && last.getCause() != null; i++) {
            last = last.getCause();
            kinds.append(" < ").append(last.getClass().getName());
        }
        return new Wordless(kinds.toString(), last.getStackTrace());
    }
}
