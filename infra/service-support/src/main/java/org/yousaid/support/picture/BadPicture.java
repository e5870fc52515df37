package org.yousaid.support.picture;

/** A picture that cannot be drawn. */
public final class BadPicture extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Fault {
        /** It begins like a picture and cannot be read as one. */
        DAMAGED,
        /** It would not fit into memory. */
        TOO_MANY_PIXELS
    }

    private final Fault fault;

    BadPicture(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
