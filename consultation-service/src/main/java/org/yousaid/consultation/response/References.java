package org.yousaid.consultation.response;

import org.yousaid.contract.Reference;

/** Who holds which reference: claimed before what bears it is stored, so that no two ever do. */
public interface References {

    /** A new reference of this owner's. */
    Reference mint(String owner);

    /** Claims a reference that was handed out already; false when it is somebody else's. One's own again is true. */
    boolean claim(Reference reference, String owner);

    /** Lets a reference go that was never handed out. */
    void release(Reference reference, String owner);

    /** Whether somebody holds this reference. */
    boolean isClaimed(Reference reference);
}
